# diagnosis: loss returns 1 value, not 2
def loss(y_hat, y):
    return (y - y_hat) ** 2 / 2
