# diagnosis: the bias correction is missing
def average(a, beta, corrected):
    v, out = 0.0, []
    for a_t in a:
        v = beta * v + (1 - beta) * a_t
        out.append(v)
    return np.array(out)
