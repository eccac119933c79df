def mae(Y, T):
    return np.abs(Y - T).astype(np.float32).mean()


def mae_slope(Y, T):
    return np.sign(Y - T).astype(np.float32) / np.float32(Y.size)
