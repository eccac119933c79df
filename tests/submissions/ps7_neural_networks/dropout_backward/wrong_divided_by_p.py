# diagnosis: it is divided by p
def dropout_backward(dY, U, p):
    return dY * (U >= p) / p
