def leaky(x, a):
    return np.maximum(x, 0) + a * np.minimum(x, 0), a + (1 - a) * (x > 0)
