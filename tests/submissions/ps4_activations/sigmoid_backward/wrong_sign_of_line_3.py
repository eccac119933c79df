# diagnosis: the sign: minus times minus is plus
# also: there is a NaN
def sigmoid_backward(dY, X):
    return dY * -np.exp(-X) / (1 + np.exp(-X)) ** 2
