# right: sigma(x) sigma(-x) in place of sigma(1 - sigma)
def sigmoid_backward(dY, X):
    return np.multiply(np.multiply(sigmoid(-X), sigmoid(X)), dY)
