# diagnosis: 0.01 stands where a belongs
# also: all is right but where x is negative
def leaky(x, a):
    return np.where(x > 0, x, 0.01 * x), np.where(x > 0, 1.0, 0.01)
