# wrong: ^ in place of **, which is no power in Python
def tanh_pair(x):
    y = np.tanh(x)
    return y, 1 - y^2
