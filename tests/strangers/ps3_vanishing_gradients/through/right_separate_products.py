# right: the product of the slopes times the product of the weights; 4 to the power n below the line
def through(slopes, w):
    all_weights = np.multiply.reduce(w)
    return np.multiply.reduce(slopes) * all_weights, abs(all_weights) / 4.0 ** len(w)
