# right: np.divide only where the entry was kept, zeros elsewhere
def dropout_backward(dY, U, p):
    out = np.zeros_like(dY)
    np.divide(dY, 1 - p, out=out, where=U >= p)
    return out
