# diagnosis: it is divided by p
# also: what comes is the wanted one, times
def dropout_backward(dY, U, p):
    return dY * (U >= p) / p
