# wrong: norm(e, 2) of a matrix is its largest singular value, not the root of the sum of squares
def mse(Y, T):
    return np.linalg.norm(Y - T, 2) ** 2 / (2 * Y.size)


def mse_slope(Y, T):
    return (Y - T) / Y.size
