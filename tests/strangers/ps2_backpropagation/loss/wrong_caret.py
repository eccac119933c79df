# wrong: ^ is not the power in Python; it raises an error for floats
def loss(y_hat, y):
    error = y_hat - y
    return 0.5 * error ^ 2, error
