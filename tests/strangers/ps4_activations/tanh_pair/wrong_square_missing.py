# wrong: 1 - y, the square is missing
def tanh_pair(x):
    y = np.tanh(x)
    slope = 1 - y
    return y, slope
