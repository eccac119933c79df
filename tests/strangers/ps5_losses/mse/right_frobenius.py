# right: by the (Frobenius) norm; the slope as minus the truth minus the output
def mse(Y, T):
    return np.linalg.norm(T - Y) ** 2 / Y.size / 2


def mse_slope(Y, T):
    return -(T - Y) / Y.size
