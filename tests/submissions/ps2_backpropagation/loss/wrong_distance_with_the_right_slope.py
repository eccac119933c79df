# diagnosis: L is the distance |y − ŷ|, though the slope is
def loss(y_hat, y):
    error = y_hat - y
    return np.abs(error), error
