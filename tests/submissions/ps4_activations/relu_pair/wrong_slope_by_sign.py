# diagnosis: the slope is −1 on the left
def relu_pair(x):
    return np.maximum(0, x), np.sign(x)
