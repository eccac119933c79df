# diagnosis: e^(−2x) overflows on the left
def tanh_pair(x):
    y = (1 - np.exp(-2 * x)) / (1 + np.exp(-2 * x))
    return y, 1 - y**2
