# diagnosis: the slope has lost its sign
# also: without its minus signs
def loss(y_hat, y):
    error = y_hat - y
    return error**2 / 2, np.abs(error)
