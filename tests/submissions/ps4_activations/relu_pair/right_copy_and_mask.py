def relu_pair(x):
    y = x.copy()
    y[y < 0] = 0
    slope = np.zeros_like(x)
    slope[x > 0] = 1
    return y, slope
