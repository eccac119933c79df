# wrong: the slope is built for one dimension only (np.zeros(len(x)))
def relu_pair(x):
    y = np.maximum(x, 0)
    slope = np.zeros(len(x))
    for i in range(len(x)):
        if x[i] > 0:
            slope[i] = 1
    return y, slope
