# wrong: what is dropped is read off dY == 0; the mask of U is not used
def dropout_backward(dY, U, p):
    M = np.where(dY != 0, 1 / (1 - p), 0.0)
    return dY * M
