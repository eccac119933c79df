# wrong: the mask is squared, as if the forward pass were differentiated and applied once more
def dropout_backward(dY, U, p):
    M = (U >= p) / (1 - p)
    Y = dY * M
    return Y * M
