# diagnosis: the slope is −1 on the left
# also: all is right but where x is negative, -1 there
def relu_pair(x):
    return np.maximum(0, x), np.sign(x)
