# wrong: order "F" runs through the first axes fastest, the maps and rows get mixed
def flatten(Y, dR):
    R = Y.reshape(len(Y), -1, order="F")
    dY = dR.reshape(Y.shape, order="F")
    return R, dY
