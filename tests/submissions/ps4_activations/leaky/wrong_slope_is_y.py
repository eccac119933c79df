# diagnosis: the slope is the value y
# also: the loss became infinite or NaN in training
# also: what comes is what is wanted, times x: is x there once too often?
def leaky(x, a):
    y = np.where(x > 0, x, a * x)
    return y, y
