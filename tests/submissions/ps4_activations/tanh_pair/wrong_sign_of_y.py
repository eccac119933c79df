# diagnosis: the sign of y
# also: e^x and e^(−x) overflow
def tanh_pair(x):
    y = (np.exp(-x) - np.exp(x)) / (np.exp(x) + np.exp(-x))
    return y, 1 - y**2
