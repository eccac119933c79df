# diagnosis: dY is multiplied by 1 − σ alone
# also: there is a NaN
def sigmoid_backward(dY, X):
    e = np.exp(-X)
    return dY * e / (1 + e)
