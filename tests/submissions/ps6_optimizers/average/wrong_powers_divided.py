# diagnosis: there is a NaN
def average(a, beta, corrected):
    t = np.arange(1, len(a) + 1)
    v = (1 - beta) * beta**t * np.cumsum(a / beta**t)  # 0/0 for beta = 0
    return v / (1 - beta**t) if corrected else v
