# diagnosis: loss prints, but returns None
def loss(y_hat, y):
    error = y_hat - y
    print(error**2 / 2, error)
