def dropout_backward(dY, U, p):
    return np.where(U < p, 0, dY / (1 - p))
