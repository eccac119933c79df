def bce(Y, T):
    Y = Y.astype(np.float32)
    return -np.log(np.where(T > 0.5, Y, 1 - Y)).mean()
