# diagnosis: the slope is divided by the number of examples
# also: the slope is divided by the number of entries
def loss(y_hat, y):
    error = y_hat - y
    return error**2 / 2, error / error.size
