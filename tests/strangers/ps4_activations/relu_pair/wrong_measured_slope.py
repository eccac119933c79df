# wrong: the slope measured with a step of 0.001 to the left, which lies between 0 and 1 near the kink
def relu_pair(x):
    h = 1e-3
    y = np.maximum(x, 0.0)
    slope = (y - np.maximum(x - h, 0.0)) / h
    return y, slope
