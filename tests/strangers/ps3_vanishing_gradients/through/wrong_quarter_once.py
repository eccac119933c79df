# wrong: the quarter stands in the bound once and not once for each unit
def through(slopes, w):
    return np.prod(slopes * w), np.prod(np.abs(w)) / 4
