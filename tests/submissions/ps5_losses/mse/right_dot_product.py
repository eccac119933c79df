def mse(Y, T):
    e = (Y - T).reshape(-1)
    return e @ e / e.size / 2


def mse_slope(Y, T):
    N = Y.size
    return 1 / (2 * N) * 2 * (Y - T)
