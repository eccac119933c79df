# diagnosis: L is the distance |y − ŷ|
def loss(y_hat, y):
    return np.abs(y - y_hat), np.sign(y_hat - y)
