# diagnosis: p is the share that was dropped, not kept
def dropout_backward(dY, U, p):
    return np.where(U < p, dY / p, 0)
