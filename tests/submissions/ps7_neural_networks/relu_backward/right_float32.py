def relu_backward(dY, X):
    return dY.astype(np.float32) * (X > 0)
