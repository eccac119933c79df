# diagnosis: small positive X got the slope 0
def relu_backward(dY, X):
    return dY * (X.astype(int) > 0)
