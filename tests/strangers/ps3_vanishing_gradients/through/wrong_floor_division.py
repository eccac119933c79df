# wrong: // in the bound cuts off the fractions of |w|/4
def through(slopes, w):
    return np.prod(slopes * w), np.prod(np.abs(w) // 4)
