def output_side(n, f, p, s):
    return np.floor((n + 2 * p - f) / s) + 1
