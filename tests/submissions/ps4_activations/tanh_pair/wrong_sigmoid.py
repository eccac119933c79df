# diagnosis: that is the sigmoid with its slope
def tanh_pair(x):
    y = sigmoid(x)
    return y, y * (1 - y)
