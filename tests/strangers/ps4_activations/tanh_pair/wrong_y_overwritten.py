# wrong: y is squared in place before it is returned
def tanh_pair(x):
    y = np.tanh(x)
    y *= y
    return y, 1 - y
