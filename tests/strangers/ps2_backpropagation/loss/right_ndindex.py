# right: a loop over all entries of any shape, () too
def loss(y_hat, y):
    L, slope = np.empty(y.shape), np.empty(y.shape)
    for index in np.ndindex(y.shape):
        slope[index] = y_hat[index] - y[index]
        L[index] = slope[index] * slope[index] / 2
    return L, slope
