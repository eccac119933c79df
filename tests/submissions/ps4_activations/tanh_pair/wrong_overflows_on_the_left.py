# diagnosis: e^(−2x) overflows on the left
# also: there is a NaN: 0/0
def tanh_pair(x):
    y = (1 - np.exp(-2 * x)) / (1 + np.exp(-2 * x))
    return y, 1 - y**2
