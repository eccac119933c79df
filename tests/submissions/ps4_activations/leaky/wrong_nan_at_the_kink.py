# diagnosis: something is divided by 0 at the kink
# also: there is a NaN: 0/0
def leaky(x, a):
    y = np.where(x > 0, x, a * x)
    return y, y / x
