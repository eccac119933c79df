# diagnosis: the new value counts in full; its weight is 1 − β
# also: what comes is the wanted one, divided by (1 − beta)
def average(a, beta, corrected):
    v, out = 0.0, []
    for t, a_t in enumerate(a, 1):
        v = beta * v + a_t
        out.append(v / (1 - beta**t) if corrected else v)
    return np.array(out)
