# wrong: each map is read column by column (and back in rows)
def flatten(Y, dR):
    R = np.array([np.concatenate([m.T.ravel() for m in image]) for image in Y])
    return R, dR.reshape(Y.shape)
