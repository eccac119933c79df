# wrong: e^x of all entries, which overflows at x = 1000, before np.where throws it away
def elu_pair(x, alpha):
    y = np.where(x > 0, x, alpha * (np.exp(x) - 1))
    slope = np.where(x > 0, 1.0, alpha * np.exp(x))
    return y, slope
