# wrong: the way back uses order="F", the first axis fastest
def flatten(Y, dR):
    R = Y.reshape(len(Y), -1)
    dY = np.reshape(dR, Y.shape, order="F")
    return R, dY
