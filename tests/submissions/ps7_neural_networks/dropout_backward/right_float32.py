def dropout_backward(dY, U, p):
    return dY.astype(np.float32) * (U >= p) / np.float32(1 - p)
