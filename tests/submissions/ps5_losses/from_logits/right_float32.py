def logit_loss(Z, T):
    Z, T = Z.astype(np.float32), T.astype(np.float32)
    return np.mean(np.maximum(Z, 0) - Z * T + np.log1p(np.exp(-np.abs(Z))))


def logit_slope(Z, T):
    Y = activations.sigmoid(Z.astype(np.float32))
    return (Y - T.astype(np.float32)) / np.float32(Z.size)
