# diagnosis: e^(2x) overflows on the right
def tanh_pair(x):
    y = (np.exp(2 * x) - 1) / (np.exp(2 * x) + 1)
    return y, 1 - y**2
