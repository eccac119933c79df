# right: the formula of the statement, with a counter for the place
def flatten(Y, dR):
    R, dY = np.empty(dR.shape), np.empty(Y.shape)
    for k in range(Y.shape[0]):
        place = 0
        for c, i, j in np.ndindex(Y.shape[1:]):
            R[k, place] = Y[k, c, i, j]
            dY[k, c, i, j] = dR[k, place]
            place += 1
    return R, dY
