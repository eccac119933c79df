# diagnosis: the square is missing in the slope: 1 − y² and not 1 − y
def tanh_pair(x):
    y = np.tanh(x)
    return y, 1 - y
