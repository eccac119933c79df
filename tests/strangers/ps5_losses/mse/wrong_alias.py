# wrong: "slope = Y" makes no copy, so the caller's Y is changed by the -=
def mse(Y, T):
    return 0.5 * np.mean((Y - T) ** 2)


def mse_slope(Y, T):
    slope = Y
    slope -= T
    return slope / Y.size
