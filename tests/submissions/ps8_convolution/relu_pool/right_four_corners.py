def relu_pool(Y):
    above, below = np.maximum(Y[::2], 0), np.maximum(Y[1::2], 0)
    rows = np.maximum(above, below)
    return np.where(rows[:, ::2] > rows[:, 1::2], rows[:, ::2], rows[:, 1::2])
