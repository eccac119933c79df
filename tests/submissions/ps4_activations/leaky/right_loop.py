def leaky(x, a):
    y, slope = np.zeros(x.shape), np.zeros(x.shape)
    for i, v in np.ndenumerate(x):
        y[i], slope[i] = (v, 1) if v > 0 else (a * v, a)
    return y, slope
