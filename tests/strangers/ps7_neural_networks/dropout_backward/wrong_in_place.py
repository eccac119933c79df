# wrong: the right numbers, but zeros are written into the caller's dY
def dropout_backward(dY, U, p):
    dY[U < p] = 0
    return dY / (1 - p)
