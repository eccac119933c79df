# diagnosis: every value was divided by 1 − β; the power t is missing
def average(a, beta, corrected):
    v, out = 0.0, []
    for a_t in a:
        v = beta * v + (1 - beta) * a_t
        out.append(v / (1 - beta) if corrected else v)
    return np.array(out)
