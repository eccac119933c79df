# wrong: computed with |x| against the overflow, the sign of y is not put back
def tanh_pair(x):
    e = np.exp(-2 * np.abs(x))
    y = (1 - e) / (1 + e)
    return y, 1 - y**2
