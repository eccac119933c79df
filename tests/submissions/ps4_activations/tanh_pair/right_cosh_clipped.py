def tanh_pair(x):
    return np.tanh(x), 1 / np.cosh(np.clip(x, -300, 300)) ** 2
