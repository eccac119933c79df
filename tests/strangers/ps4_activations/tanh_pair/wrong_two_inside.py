# wrong: 2 sigma(x) - 1, without the 2 inside, which is tanh(x/2)
def tanh_pair(x):
    y = 2 * sigmoid(x) - 1
    return y, 1 - y * y
