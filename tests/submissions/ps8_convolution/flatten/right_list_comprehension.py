def flatten(Y, dR):
    R = np.array([y.flatten() for y in Y])
    dY = np.array([row.reshape(Y[0].shape) for row in dR])
    return R, dY
