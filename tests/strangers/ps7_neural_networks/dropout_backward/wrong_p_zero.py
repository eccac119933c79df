# wrong: `if not p` gives zeros for p = 0, where everything passes
def dropout_backward(dY, U, p):
    if not p:
        return np.zeros_like(dY)
    return np.where(U >= p, dY / (1 - p), 0)
