# diagnosis: the values are right, but in another order
def loss(y_hat, y):
    return y_hat - y, (y - y_hat) ** 2 / 2
