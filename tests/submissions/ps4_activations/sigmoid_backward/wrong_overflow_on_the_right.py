# diagnosis: e^x overflows on the right
def sigmoid_backward(dY, X):
    e = np.exp(X)
    return dY * e / (1 + e) ** 2
