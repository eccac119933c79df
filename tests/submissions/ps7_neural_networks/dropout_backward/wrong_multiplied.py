# diagnosis: it is multiplied by 1 − p
# also: what comes is the wanted one, times
def dropout_backward(dY, U, p):
    return dY * (U >= p) * (1 - p)
