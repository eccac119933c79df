# diagnosis: e^(2x) overflows on the right
# also: there is a NaN: 0/0
def tanh_pair(x):
    y = (np.exp(2 * x) - 1) / (np.exp(2 * x) + 1)
    return y, 1 - y**2
