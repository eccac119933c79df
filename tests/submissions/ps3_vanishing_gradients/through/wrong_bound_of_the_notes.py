# diagnosis: the bound is 0.25ⁿ, for slopes alone
def through(slopes, w):
    return np.prod(slopes * w), 0.25 ** len(w)
