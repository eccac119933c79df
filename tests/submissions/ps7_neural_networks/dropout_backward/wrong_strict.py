# diagnosis: the entry with U = p was kept
def dropout_backward(dY, U, p):
    return dY * (U > p) / (1 - p)
