# diagnosis: the upstream gradient dY is left out
# also: dY is missing as a factor: what comes is what is wanted, divided by dY
# also: all is right but where X is 0
# also: that is right for dY = 1: is dY left out?
def sigmoid_backward(dY, X):
    s = sigmoid(X)
    return s * (1 - s)
