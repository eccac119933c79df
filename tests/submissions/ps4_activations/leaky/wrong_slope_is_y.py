# diagnosis: the slope is the value y
# also: the loss became infinite or NaN in training
# also: what comes is what is wanted, times x: is x there once too often?
# also: y and slope are one and the same array
def leaky(x, a):
    y = np.where(x > 0, x, a * x)
    return y, y
