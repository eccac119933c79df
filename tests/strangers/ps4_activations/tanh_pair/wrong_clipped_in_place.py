# wrong: clips into the caller's x (out=x)
def tanh_pair(x):
    np.clip(x, -20.0, 20.0, out=x)
    y = (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))
    return y, 1 - y**2
