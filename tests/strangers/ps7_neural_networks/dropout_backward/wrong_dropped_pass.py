# wrong: dropped entries pass their gradient on unscaled, where it has to stop
def dropout_backward(dY, U, p):
    return np.where(U >= p, dY / (1 - p), dY)
