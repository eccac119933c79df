# wrong: e^(-x)/(1 + e^(-x))^2 is infinity/infinity, NaN, at -1000
def sigmoid_backward(dY, X):
    e = np.exp(-X)
    return dY * e / (1 + e) ** 2
