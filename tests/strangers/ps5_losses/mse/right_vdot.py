# right: np.vdot flattens both and makes the sum of products
def mse(Y, T):
    e = Y - T
    return float(np.vdot(e, e)) / e.size * 0.5


def mse_slope(Y, T):
    return Y / Y.size - T / Y.size
