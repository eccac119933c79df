# diagnosis: NaN was replaced by 0
def sigmoid(z):
    return np.nan_to_num(np.exp(z) / (np.exp(z) + 1))
