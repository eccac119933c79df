# diagnosis: L is y − ŷ (the slip of the notes)
# also: that is y − y_hat
def loss(y_hat, y):
    return y - y_hat, y_hat - y
