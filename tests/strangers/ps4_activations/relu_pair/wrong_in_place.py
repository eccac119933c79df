# wrong: the negative entries of the caller's x are set to 0
def relu_pair(x):
    slope = np.where(x > 0, 1.0, 0.0)
    x[x < 0] = 0
    return x, slope
