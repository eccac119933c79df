# diagnosis: the sign in the slope: 1 − y² and not 1 + y²
def tanh_pair(x):
    y = np.tanh(x)
    return y, 1 + y**2
