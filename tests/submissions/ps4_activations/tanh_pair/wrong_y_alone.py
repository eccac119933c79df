# diagnosis: tanh_pair returns 1 value, not 2
def tanh_pair(x):
    return np.tanh(x)
