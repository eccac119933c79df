# diagnosis: that is ReLU: the left side is missing
# also: what should be negative comes as 0, and the rest is right
# also: that is right for alpha = 0: is alpha left out?
def elu_pair(x, alpha):
    return np.maximum(x, 0), (x > 0).astype(float)
