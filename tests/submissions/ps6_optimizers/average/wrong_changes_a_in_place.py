# diagnosis: average changed its argument a in place
def average(a, beta, corrected):
    a[0] = (1 - beta) * a[0]
    for t in range(1, len(a)):
        a[t] = beta * a[t - 1] + (1 - beta) * a[t]
    return a / (1 - beta ** np.arange(1, len(a) + 1)) if corrected else a
