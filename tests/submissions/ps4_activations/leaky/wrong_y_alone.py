# diagnosis: leaky returns 1 value, not 2
# also: there are fewer names than values to be taken apart
# also: leaky returns
def leaky(x, a):
    return np.where(x > 0, x, a * x)
