# diagnosis: the scale 1/(1 − p) is missing
def dropout_backward(dY, U, p):
    return dY * (U >= p)
