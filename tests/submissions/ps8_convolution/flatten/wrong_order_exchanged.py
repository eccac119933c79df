# diagnosis: the values are right, but in another order
def flatten(Y, dR):
    return dR.reshape(Y.shape), Y.reshape(len(Y), -1)
