# diagnosis: the mask's scale was applied twice
def dropout_backward(dY, U, p):
    M = (U >= p) / (1 - p)
    return dY * M * M
