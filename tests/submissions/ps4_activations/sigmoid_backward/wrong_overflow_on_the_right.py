# diagnosis: e^x overflows on the right
# also: there is a NaN: 0/0
def sigmoid_backward(dY, X):
    e = np.exp(X)
    return dY * e / (1 + e) ** 2
