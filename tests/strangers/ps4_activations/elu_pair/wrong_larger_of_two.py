# wrong: the larger of x and the left side, which is right for alpha <= 1 only
def elu_pair(x, alpha):
    e = np.exp(np.minimum(x, 0))
    return np.maximum(x, alpha * (e - 1)), np.where(x > 0, 1.0, alpha * e)
