# diagnosis: that is the slope alone
# also: dY is missing as a factor: what comes is what is wanted, divided by dY
def relu_backward(dY, X):
    return (X > 0).astype(float)
