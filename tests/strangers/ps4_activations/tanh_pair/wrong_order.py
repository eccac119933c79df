# wrong: the slope first, then y
def tanh_pair(x):
    y = np.tanh(x)
    slope = 1 - y**2
    return slope, y
