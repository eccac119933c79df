# diagnosis: the values are right, but in another order
def tanh_pair(x):
    y = np.tanh(x)
    return 1 - y**2, y
