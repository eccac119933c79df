# wrong: copied from question 5, X was not renamed to dY (it takes whatever X the notebook has)
def dropout_backward(dY, U, p):
    M = (U >= p) / (1 - p)
    return X * M
