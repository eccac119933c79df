# diagnosis: the slope is y² alone
def tanh_pair(x):
    y = np.tanh(x)
    return y, y**2
