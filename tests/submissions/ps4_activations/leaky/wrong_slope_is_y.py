# diagnosis: the slope is the value y
# also: the loss became infinite or NaN in training
def leaky(x, a):
    y = np.where(x > 0, x, a * x)
    return y, y
