# right: the slope is even, so e^(-|x|), which cannot overflow
def sigmoid_backward(dY, X):
    e = np.exp(-np.abs(X))
    return dY * (e / (1.0 + e) ** 2)
