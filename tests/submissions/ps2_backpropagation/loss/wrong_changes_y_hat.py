# diagnosis: loss changed its argument y_hat in place
def loss(y_hat, y):
    y_hat -= y
    return y_hat**2 / 2, y_hat
