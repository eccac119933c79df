# diagnosis: the bias correction was
def average(a, beta, corrected):
    v, out = 0.0, []
    for t, a_t in enumerate(a, 1):
        v = beta * v + (1 - beta) * a_t
        out.append(v / (1 - beta**t))
    return np.array(out)
