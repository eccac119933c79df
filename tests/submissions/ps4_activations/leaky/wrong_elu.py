# diagnosis: that is ELU, with a for α
# also: all is right but where x is negative
def leaky(x, a):
    e = np.exp(np.minimum(x, 0))
    return np.where(x > 0, x, a * (e - 1)), np.where(x > 0, 1.0, a * e)
