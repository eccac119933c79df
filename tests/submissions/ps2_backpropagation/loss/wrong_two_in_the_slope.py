# diagnosis: the slope has a factor 2 too many
# also: what comes is twice the wanted one
def loss(y_hat, y):
    return (y - y_hat) ** 2 / 2, 2 * (y_hat - y)
