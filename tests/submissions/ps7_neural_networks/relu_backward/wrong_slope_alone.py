# diagnosis: that is the slope alone
def relu_backward(dY, X):
    return (X > 0).astype(float)
