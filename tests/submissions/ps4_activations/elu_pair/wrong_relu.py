# diagnosis: that is ReLU: the left side is missing
def elu_pair(x, alpha):
    return np.maximum(x, 0), (x > 0).astype(float)
