def mse(Y, T):
    return 0.5 * float(np.mean(Y**2 - 2 * Y * T + T**2))


def mse_slope(Y, T):
    return -(T - Y) / np.prod(Y.shape)
