# wrong: y/x as the slope, which is 0/0 at x = 0
def leaky(x, a):
    y = np.where(x > 0, x, a * x)
    with np.errstate(all="ignore"):
        return y, y / x
