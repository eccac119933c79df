# diagnosis: only the entries that pass come back
# also: the shape is
# also: the length is
def relu_backward(dY, X):
    return dY[X > 0]
