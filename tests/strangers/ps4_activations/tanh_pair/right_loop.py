# right: number by number with math.tanh, over all indices
def tanh_pair(x):
    import math

    y, slope = np.empty(x.shape), np.empty(x.shape)
    for index in np.ndindex(x.shape):
        t = math.tanh(x[index])
        y[index] = t
        slope[index] = 1.0 - t * t
    return y, slope
