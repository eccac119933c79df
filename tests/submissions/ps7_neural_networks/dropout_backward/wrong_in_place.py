# diagnosis: dropout_backward changed its argument dY in place
def dropout_backward(dY, U, p):
    dY *= U >= p
    dY /= 1 - p
    return dY
