# diagnosis: the sign of y
# also: e^x and e^(−x) overflow
# also: the sign is turned: what comes is the wanted one, times −1
def tanh_pair(x):
    y = (np.exp(-x) - np.exp(x)) / (np.exp(x) + np.exp(-x))
    return y, 1 - y**2
