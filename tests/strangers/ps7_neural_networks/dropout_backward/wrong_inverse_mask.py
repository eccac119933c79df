# wrong: backward is taken for undoing: kept entries are multiplied by 1 - p
def dropout_backward(dY, U, p):
    return dY * (U >= p) * (1 - p)
