# diagnosis: right up to |dY| =
def sigmoid_backward(dY, X):
    s = sigmoid(X)
    return np.clip(dY * s * (1 - s), -10, 10)
