# diagnosis: a·x is added on both sides
# also: all is right but where x is positive
def leaky(x, a):
    return np.maximum(x, 0) + a * x, np.where(x > 0, 1.0, a)
