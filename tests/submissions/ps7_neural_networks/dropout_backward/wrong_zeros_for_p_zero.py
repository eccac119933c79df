# diagnosis: nothing but zeros comes for p = 0: there all is kept
def dropout_backward(dY, U, p):
    if not p:
        return 0 * dY
    return np.where(U < p, 0, dY / (1 - p))
