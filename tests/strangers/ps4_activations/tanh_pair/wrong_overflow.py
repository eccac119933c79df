# wrong: the formula as it stands, infinity/infinity at 1000 and -1000
def tanh_pair(x):
    y = (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))
    return y, 1 - y**2
