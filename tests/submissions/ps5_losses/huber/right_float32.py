def huber(Y, T, delta):
    e, d = np.abs(Y - T).astype(np.float32), np.float32(delta)
    return np.where(e < d, e * e / 2, d * e - d * d / 2).mean()


def huber_slope(Y, T, delta):
    return (np.clip(Y - T, -delta, delta) / Y.size).astype(np.float32)
