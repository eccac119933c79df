# diagnosis: that is the plain mean of the values so far
def average(a, beta, corrected):
    return np.cumsum(a) / np.arange(1, len(a) + 1)
