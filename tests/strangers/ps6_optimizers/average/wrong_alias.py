# wrong: v is the same array as a, so the caller's values are overwritten
def average(a, beta, corrected):
    v = a
    v[0] = (1 - beta) * a[0]
    for i in range(1, len(a)):
        v[i] = beta * v[i - 1] + (1 - beta) * a[i]
    if corrected:
        return v / (1 - beta ** np.arange(1, len(a) + 1))
    return v
