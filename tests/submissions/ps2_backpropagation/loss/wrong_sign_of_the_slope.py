# diagnosis: the sign of the slope
# also: the sign is turned: what comes is the wanted one, times −1
def loss(y_hat, y):
    error = y - y_hat
    return error**2 / 2, error
