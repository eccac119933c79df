# wrong: y_hat -= y changes the caller's y_hat
def loss(y_hat, y):
    y_hat -= y
    return y_hat**2 / 2, y_hat.copy()
