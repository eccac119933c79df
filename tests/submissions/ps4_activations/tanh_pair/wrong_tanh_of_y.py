# diagnosis: the slope takes tanh of y once more
def tanh_pair(x):
    y = np.tanh(x)
    return y, 1 - np.tanh(y) ** 2
