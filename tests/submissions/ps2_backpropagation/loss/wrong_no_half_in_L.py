# diagnosis: the ½ is missing in L
# also: what comes is twice the wanted one
# also: the ½ is missing from L alone
def loss(y_hat, y):
    return (y - y_hat) ** 2, y_hat - y
