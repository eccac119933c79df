# diagnosis: L is y − ŷ, which is negative
# also: the slope is −1 even here
# also: that is y − y_hat
def loss(y_hat, y):
    return y - y_hat, -np.ones(y.shape)
