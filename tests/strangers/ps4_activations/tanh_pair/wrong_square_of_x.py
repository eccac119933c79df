# wrong: the slope squares x
def tanh_pair(x):
    y = np.tanh(x)
    return y, 1 - x**2
