# diagnosis: e^(−x) overflows on the left
def sigmoid_backward(dY, X):
    return dY * np.exp(-X) / (1 + np.exp(-X)) ** 2
