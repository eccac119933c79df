# diagnosis: the two sides of the slope are exchanged
# also: that is right for −x: is a sign turned?
def relu_pair(x):
    return np.maximum(0, x), np.where(x > 0, 0.0, 1.0)
