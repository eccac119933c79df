# diagnosis: the gradient was multiplied by U as well
# also: what comes is what is wanted, times U
def dropout_backward(dY, U, p):
    return dY * U * (U >= p) / (1 - p)
