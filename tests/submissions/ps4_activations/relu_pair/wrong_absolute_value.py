# diagnosis: that is |x|
def relu_pair(x):
    return np.abs(x), np.sign(x)
