# diagnosis: the products were not summed
# also: the shape is
def weighted_sum(X, w, b):
    z = X * w + b
    return z
