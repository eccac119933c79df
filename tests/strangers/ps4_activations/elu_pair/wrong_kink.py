# wrong: at x = 0 the slope is 1, that of the right side
def elu_pair(x, alpha):
    e = np.exp(np.minimum(x, 0))
    return np.where(x >= 0, x, alpha * (e - 1)), np.where(x >= 0, 1.0, alpha * e)
