# wrong: right numbers, but Y.shape = ... changes the shape of the caller's Y
def flatten(Y, dR):
    shape = Y.shape
    R = Y
    R.shape = (shape[0], -1)
    return R, dR.reshape(shape)
