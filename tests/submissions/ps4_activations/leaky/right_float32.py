def leaky(x, a):
    x = x.astype(np.float32)
    slope = np.where(x > 0, np.float32(1), np.float32(a))
    return x * slope, slope
