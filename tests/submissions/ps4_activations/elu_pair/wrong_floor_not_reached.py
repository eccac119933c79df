# diagnosis: what is smaller than
def elu_pair(x, alpha):
    e = np.exp(np.clip(x, -10, 0))
    return np.where(x > 0, x, alpha * (e - 1)), np.where(x > 0, 1, alpha * e)
