# diagnosis: that is 1 − tanh², the slope of tanh
def sigmoid_backward(dY, X):
    return dY * (1 - np.tanh(X) ** 2)
