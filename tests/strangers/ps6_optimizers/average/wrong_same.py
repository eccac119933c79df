# wrong: convolve with mode "same" takes the middle, not the first n values
def average(a, beta, corrected):
    k = np.arange(len(a))
    v = np.convolve(a, (1 - beta) * beta**k, mode="same")
    return v / (1 - beta ** (k + 1)) if corrected else v
