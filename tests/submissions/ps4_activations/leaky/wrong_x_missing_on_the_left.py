# diagnosis: on the left x is missing
# also: all is right but where x is negative
def leaky(x, a):
    return np.where(x > 0, x, a), np.where(x > 0, 1.0, a)
