# wrong: a bracket is missing, U >= p / (1 - p) compares with the wrong number and scales nothing
def dropout_backward(dY, U, p):
    M = U >= p / (1 - p)
    return dY * M
