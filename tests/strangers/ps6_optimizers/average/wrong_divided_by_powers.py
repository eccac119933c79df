# wrong: a sum of a/beta^t times beta^t: 0/0 for beta = 0 (and overflow for long series)
def average(a, beta, corrected):
    t = np.arange(1, len(a) + 1)
    v = (1 - beta) * beta**t * np.cumsum(a / beta**t)
    return v / (1 - beta**t) if corrected else v
