# wrong: the brackets around the difference are missing: only ŷ is squared
def loss(y_hat, y):
    return 0.5 * (y - y_hat**2), y_hat - y
