# diagnosis: -
# because: a product dY·X in place of the slope is one of many slips; the numbers show it
# also: all is right but where X is positive
def relu_backward(dY, X):
    return np.maximum(0, dY * X)
