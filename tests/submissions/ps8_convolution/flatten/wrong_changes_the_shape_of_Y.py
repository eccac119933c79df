# diagnosis: flatten changed its argument Y in place
def flatten(Y, dR):
    dY = dR.reshape(Y.shape)
    Y.shape = dR.shape
    return Y, dY
