# diagnosis: something is divided by 0 at the kink
def relu_pair(x):
    y = np.maximum(0, x)
    return y, y / x
