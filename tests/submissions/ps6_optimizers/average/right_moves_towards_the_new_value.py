def average(a, beta, corrected):
    v = np.zeros(len(a))
    last = 0.0
    for i in range(len(a)):
        v[i] = last + (1 - beta) * (a[i] - last)
        last = v[i]
    t = np.arange(1, len(a) + 1)
    return v / (1 - beta**t) if corrected else v
