# diagnosis: the ½ is missing in L
def loss(y_hat, y):
    return (y - y_hat) ** 2, y_hat - y
