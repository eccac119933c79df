# diagnosis: the sign: minus times minus is plus
# also: there is a NaN
# also: the sign is turned: what comes is the wanted one, times −1
def sigmoid_backward(dY, X):
    return dY * -np.exp(-X) / (1 + np.exp(-X)) ** 2
