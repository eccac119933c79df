# diagnosis: y and slope are one and the same array
def relu_pair(x):
    y = np.maximum(x, 0.0)
    slope = y
    slope[slope > 0] = 1
    return y, slope
