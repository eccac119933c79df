# wrong: *= and masking work on dY itself
def dropout_backward(dY, U, p):
    dY *= U >= p
    dY /= 1 - p
    return dY
