# diagnosis: the two sides of the slope are exchanged
# also: is the slope larger on the left than on the right?
# also: that is right for −x: is a sign turned?
def leaky(x, a):
    return np.where(x > 0, x, a * x), np.where(x > 0, a, 1.0)
