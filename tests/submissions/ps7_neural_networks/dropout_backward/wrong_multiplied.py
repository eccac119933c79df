# diagnosis: it is multiplied by 1 − p
def dropout_backward(dY, U, p):
    return dY * (U >= p) * (1 - p)
