def loss(y_hat, y):
    L = np.zeros(y.shape)
    slope = np.zeros(y.shape)
    for index in np.ndindex(y.shape):
        error = y_hat[index] - y[index]
        L[index] = error * error / 2
        slope[index] = error
    return L, slope
