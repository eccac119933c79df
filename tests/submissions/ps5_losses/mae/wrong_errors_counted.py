# diagnosis: entries without an error count too
def mae(Y, T):
    return np.mean(np.abs(Y - T))


def mae_slope(Y, T):
    signs = np.sign(Y - T)
    return signs / np.count_nonzero(signs)
