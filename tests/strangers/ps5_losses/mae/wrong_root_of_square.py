# wrong: the root of the mean of the squares, not the mean of the roots of the squares
def mae(Y, T):
    return np.sqrt(np.mean((Y - T) ** 2))


def mae_slope(Y, T):
    return np.sign(Y - T) / Y.size
