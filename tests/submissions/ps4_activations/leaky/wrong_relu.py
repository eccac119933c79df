# diagnosis: that is ReLU: on the left belongs a·x
# also: what should be negative comes as 0, and the rest is right
def leaky(x, a):
    return np.maximum(x, 0), (x > 0).astype(float)
