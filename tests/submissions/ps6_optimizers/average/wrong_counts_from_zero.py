# diagnosis: the steps are counted from 0, and 1 − β⁰ is 0; the first value has t = 1
# also: there is an infinity
def average(a, beta, corrected):
    v, out = 0.0, []
    for t, a_t in enumerate(a):
        v = beta * v + (1 - beta) * a_t
        out.append(v / np.float64(1 - beta**t) if corrected else v)
    return np.array(out)
