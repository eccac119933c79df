# diagnosis: the slope squares x
def tanh_pair(x):
    return np.tanh(x), 1 - x**2
