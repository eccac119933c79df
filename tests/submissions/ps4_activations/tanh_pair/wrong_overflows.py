# diagnosis: e^x and e^(−x) overflow
# also: there is a NaN: 0/0
def tanh_pair(x):
    a, b = np.exp(x), np.exp(-x)
    y = (a - b) / (a + b)
    return y, 1 - y**2
