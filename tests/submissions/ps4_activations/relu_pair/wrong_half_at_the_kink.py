# diagnosis: the slope is 1/2 at x = 0
def relu_pair(x):
    return np.maximum(0, x), (1 + np.sign(x)) / 2
