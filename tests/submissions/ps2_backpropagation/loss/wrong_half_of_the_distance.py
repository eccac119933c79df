# diagnosis: L is half of the distance |y − ŷ|: the square is missing
# also: that is half of
def loss(y_hat, y):
    return np.abs(y - y_hat) / 2, np.sign(y_hat - y)
