# diagnosis: dY passes as it is
def dropout_backward(dY, U, p):
    return dY
