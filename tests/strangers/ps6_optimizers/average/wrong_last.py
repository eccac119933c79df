# wrong: all values are divided by the last 1 - beta^n
def average(a, beta, corrected):
    v = np.zeros(len(a) + 1)
    for t in range(1, len(a) + 1):
        v[t] = beta * v[t - 1] + (1 - beta) * a[t - 1]
    if corrected:
        v = v / (1 - beta ** len(a))
    return v[1:]
