# diagnosis: L is y − ŷ (the slip of the notes)
def loss(y_hat, y):
    return y - y_hat, y_hat - y
