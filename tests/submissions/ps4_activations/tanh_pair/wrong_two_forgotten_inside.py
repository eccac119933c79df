# diagnosis: that is tanh(x/2)
# also: that is right for x/2
def tanh_pair(x):
    y = 2 * sigmoid(x) - 1
    return y, 1 - y**2
