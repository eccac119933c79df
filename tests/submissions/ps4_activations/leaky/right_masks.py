def leaky(x, a):
    y, slope = x.copy(), np.ones_like(x)
    y[x <= 0] *= a
    slope[x <= 0] = a
    return y, slope
