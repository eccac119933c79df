def mse(Y, T):
    e = (Y - T).astype(np.float32)
    return np.mean(e * e) / np.float32(2)


def mse_slope(Y, T):
    return (Y.astype(np.float32) - T.astype(np.float32)) / np.float32(Y.size)
