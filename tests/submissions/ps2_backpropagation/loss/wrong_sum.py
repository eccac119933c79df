# diagnosis: L is added up; wanted
# also: that is one number
# also: that is the sum of what is wanted, over all entries
def loss(y_hat, y):
    return np.sum((y - y_hat) ** 2) / 2, y_hat - y
