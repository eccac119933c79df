# wrong: U > p: an entry with U = p was kept in the forward pass and gets no gradient here
def dropout_backward(dY, U, p):
    M = (U > p) / (1 - p)
    return dY * M
