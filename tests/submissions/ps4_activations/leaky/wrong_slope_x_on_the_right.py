# diagnosis: the slope on the right is x; it has to be 1
# also: the loss became infinite or NaN in training: does the slope belong to y?
# also: all is right but where x is positive
def leaky(x, a):
    return np.where(x > 0, x, a * x), np.where(x > 0, x, a)
