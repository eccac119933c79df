# wrong: alpha is left out of the slope (right for alpha = 1 only)
def elu_pair(x, alpha):
    e = np.exp(np.minimum(x, 0))
    return np.where(x > 0, x, alpha * (e - 1)), np.where(x > 0, 1.0, e)
