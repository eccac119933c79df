# diagnosis: elu_pair returns 1 value, not 2
def elu_pair(x, alpha):
    return np.where(x > 0, x, alpha * (np.exp(np.minimum(x, 0)) - 1))
