# diagnosis: the factors are added
def through(slopes, w):
    return np.sum(slopes * w), np.sum(np.abs(w) / 4)
