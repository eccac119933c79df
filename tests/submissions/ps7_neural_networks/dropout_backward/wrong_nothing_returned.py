# diagnosis: dropout_backward returns None
def dropout_backward(dY, U, p):
    M = (U >= p) / (1 - p)
    dX = dY * M
