# diagnosis: only a ŷ that is too low costs something
def loss(y_hat, y):
    error = np.minimum(y_hat - y, 0)
    return error**2 / 2, error
