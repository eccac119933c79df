# diagnosis: the sign on the left: there y is a·x, below 0
# also: all is right but where x is negative
# also: that is right for −a: is a sign turned?
def leaky(x, a):
    return np.where(x > 0, x, -a * x), np.where(x > 0, 1.0, a)
