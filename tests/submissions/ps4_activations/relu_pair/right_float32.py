def relu_pair(x):
    x = x.astype(np.float32)
    return np.clip(x, 0, None), np.ceil(np.clip(x, 0, 1))
