# wrong: y/x as slope, 0/0 at the kink
def relu_pair(x):
    y = np.maximum(x, 0)
    with np.errstate(all="ignore"):
        return y, y / x
