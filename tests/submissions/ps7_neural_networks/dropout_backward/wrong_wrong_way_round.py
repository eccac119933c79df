# diagnosis: the mask is the wrong way round
def dropout_backward(dY, U, p):
    return dY * (U < p) / (1 - p)
