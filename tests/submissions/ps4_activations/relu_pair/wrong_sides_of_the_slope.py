# diagnosis: the two sides of the slope are exchanged
def relu_pair(x):
    return np.maximum(0, x), np.where(x > 0, 0.0, 1.0)
