# diagnosis: the slope is y; on the right it has to be 1
def relu_pair(x):
    y = np.maximum(0, x)
    return y, y
