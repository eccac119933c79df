# diagnosis: that is the mask alone
# also: dY is missing as a factor: what comes is what is wanted, divided by dY
def dropout_backward(dY, U, p):
    return (U >= p) / (1 - p)
