# diagnosis: x and ax are exchanged, as by max(ax, x)
def leaky(x, a):
    y = np.maximum(a * x, x)
    return y, np.where(x > a * x, 1.0, a)
