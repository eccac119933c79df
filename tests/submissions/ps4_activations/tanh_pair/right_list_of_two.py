def tanh_pair(x):
    e = np.exp(-2 * np.abs(x))
    y = np.sign(x) * (1 - e) / (1 + e)
    return [y, 1 - y * y]
