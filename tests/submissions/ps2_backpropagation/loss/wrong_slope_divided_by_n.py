# diagnosis: the slope is divided by the number of examples
# also: the slope is divided by the number of entries
# also: what comes is the wanted one, times a number that is another for each input: is it
def loss(y_hat, y):
    error = y_hat - y
    return error**2 / 2, error / error.size
