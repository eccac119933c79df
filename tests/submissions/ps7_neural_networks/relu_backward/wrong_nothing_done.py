# diagnosis: dY passes unchanged
# also: these are the numbers of dY, as they came
def relu_backward(dY, X):
    return dY
