# diagnosis: only the entries that pass come back
# also: the shape is
# also: the length is
# also: only the entries come for which X is positive
def relu_backward(dY, X):
    return dY[X > 0]
