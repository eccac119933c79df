# wrong: returns the loss alone, without the slope
def loss(y_hat, y):
    L = (y - y_hat) ** 2 / 2
    slope = y_hat - y
    return L
