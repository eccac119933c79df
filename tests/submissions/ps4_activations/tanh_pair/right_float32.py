def tanh_pair(x):
    y = np.tanh(x.astype(np.float32))
    return y, (1 + y) * (1 - y)
