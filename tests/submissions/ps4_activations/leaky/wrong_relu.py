# diagnosis: that is ReLU: on the left belongs a·x
# also: what should be negative comes as 0, and the rest is right
# also: what is smaller than 0 comes as 0: is it cut there?
# also: that is right for a = 0: is a left out?
def leaky(x, a):
    return np.maximum(x, 0), (x > 0).astype(float)
