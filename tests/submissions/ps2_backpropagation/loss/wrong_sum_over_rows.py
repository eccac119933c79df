# diagnosis: L is added up over each row
# also: the shape is
# also: that is the sum of what is wanted, over axis 1
def loss(y_hat, y):
    L = (y - y_hat) ** 2 / 2
    return (L.sum(axis=1) if L.ndim == 2 else L), y_hat - y
