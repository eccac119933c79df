# diagnosis: dY passes as it is
# also: these are the numbers of dY, as they came
def dropout_backward(dY, U, p):
    return dY
