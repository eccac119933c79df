# diagnosis: the weights are missing from both numbers, as in the notes
def through(slopes, w):
    return np.prod(slopes), 0.25 ** len(slopes)
