# wrong: the slope on the left is alpha(e^x - 1), the value, not alpha e^x
def elu_pair(x, alpha):
    left = alpha * (np.exp(np.minimum(x, 0)) - 1)
    return np.where(x > 0, x, left), np.where(x > 0, 1.0, left)
