def elu_pair(x, alpha):
    y = np.maximum(x, 0) + alpha * (np.exp(np.minimum(x, 0)) - 1)
    return y, np.where(x > 0, 1, y + alpha)
