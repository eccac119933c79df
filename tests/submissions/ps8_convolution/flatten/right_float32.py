def flatten(Y, dR):
    R = np.concatenate([y.astype(np.float32).reshape(1, -1) for y in Y], axis=0)
    return R, np.resize(dR, Y.shape)
