# diagnosis: the slope is 1 on both sides
def relu_pair(x):
    return np.maximum(0, x), np.ones_like(x)
