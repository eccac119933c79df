# diagnosis: L is averaged
# also: that is one number
# also: that is the mean of what is wanted, over all entries
def loss(y_hat, y):
    return np.mean((y - y_hat) ** 2) / 2, y_hat - y
