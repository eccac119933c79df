# diagnosis: L is the distance |y − ŷ|, though the slope is
# also: L is the size of the error; wanted is half its square
def loss(y_hat, y):
    error = y_hat - y
    return np.abs(error), error
