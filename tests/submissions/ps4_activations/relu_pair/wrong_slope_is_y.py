# diagnosis: the slope is y; on the right it has to be 1
# also: what comes is what is wanted, times x: is x there once too often?
# also: y and slope are one and the same array
def relu_pair(x):
    y = np.maximum(0, x)
    return y, y
