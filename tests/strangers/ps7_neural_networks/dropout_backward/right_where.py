# right: where with the scale taken at the end
def dropout_backward(dY, U, p):
    return np.where(np.less(U, p), 0.0, dY) / (1 - p)
