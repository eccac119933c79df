# diagnosis: the mask is missing
def dropout_backward(dY, U, p):
    return dY / (1 - p)
