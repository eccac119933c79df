# diagnosis: that is a leaky ReLU
# also: all is right but where x is negative
def relu_pair(x):
    return np.where(x > 0, x, 0.01 * x), np.where(x > 0, 1, 0.01)
