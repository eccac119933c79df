# wrong: b is made a column, so it is added by row and not by neuron (and does not fit unless n = m)
def dense_forward(X, W, b):
    return np.dot(X, W) + b.reshape(-1, 1)
