# right: the slope by (sign + 1) // 2, which is 0, 0 and 1
def relu_backward(dY, X):
    return dY * ((np.sign(X) + 1) // 2)
