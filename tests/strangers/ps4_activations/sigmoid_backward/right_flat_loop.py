# right: a loop over the flat array, with math
def sigmoid_backward(dY, X):
    import math

    out = []
    for g, x in zip(dY.ravel().tolist(), X.ravel().tolist()):
        t = math.tanh(x / 2)
        out.append(g * 0.25 * (1 - t) * (1 + t))
    return np.array(out, dtype=float).reshape(X.shape)
