# diagnosis: that is the mask alone
def dropout_backward(dY, U, p):
    return (U >= p) / (1 - p)
