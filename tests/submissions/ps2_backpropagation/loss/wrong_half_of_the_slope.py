# diagnosis: the slope is half of what it should be
# also: what comes is half of the wanted one
# also: the slope is half as large; the 2 of the square cancels the ½
def loss(y_hat, y):
    error = y_hat - y
    return error**2 / 2, error / 2
