# diagnosis: the slope is 1 at x = 0; compare by > and not by ≥
def relu_pair(x):
    return np.maximum(0, x), (x >= 0) * 1.0
