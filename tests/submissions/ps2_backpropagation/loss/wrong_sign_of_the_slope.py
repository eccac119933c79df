# diagnosis: the sign of the slope
def loss(y_hat, y):
    error = y - y_hat
    return error**2 / 2, error
