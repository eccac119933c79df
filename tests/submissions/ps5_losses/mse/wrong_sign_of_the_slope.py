# diagnosis: the sign: the slope is that of (Y − T)² by Y
def mse(Y, T):
    return np.mean((Y - T) ** 2) / 2


def mse_slope(Y, T):
    return (T - Y) / Y.size
