# diagnosis: there is a NaN
def loss(y_hat, y):
    error = (y_hat - y) / y * y
    return error**2 / 2, error
