def loss(y_hat, y):
    error = np.float32(y_hat) - np.float32(y)
    return error * error / 2, error
