# right: maps joined by concatenate, and the rows split again by np.split
def flatten(Y, dR):
    N, F, H, W = Y.shape
    R = np.concatenate([Y[:, c, i, :] for c in range(F) for i in range(H)], axis=1)
    maps = np.split(dR, F, axis=1)
    return R, np.stack([m.reshape(N, H, W) for m in maps], axis=1)
