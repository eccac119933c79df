@np.vectorize
def sigmoid(v):
    if v < 0:
        return 1 - 1 / (1 + np.exp(v))
    return 1 / (1 + np.exp(-v))
