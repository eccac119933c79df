# right: each value as a weighted sum by the formula, newest first
def average(a, beta, corrected):
    out = []
    for t in range(1, len(a) + 1):
        v = (1 - beta) * sum(beta**k * a[t - 1 - k] for k in range(t))
        out.append(v / (1 - beta**t) if corrected else v)
    return np.asarray(out, dtype=float)
