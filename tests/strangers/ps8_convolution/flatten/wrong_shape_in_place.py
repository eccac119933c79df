# wrong: Y.shape = … changes the array that was given
def flatten(Y, dR):
    shape = Y.shape
    R = Y
    R.shape = (shape[0], -1)
    dY = dR.reshape(shape)
    return R, dY
