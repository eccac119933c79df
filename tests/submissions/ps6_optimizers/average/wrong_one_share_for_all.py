# diagnosis: every value was divided by the last 1 − βⁿ
def average(a, beta, corrected):
    v, found = 0.0, []
    for a_t in a:
        v = beta * v + (1 - beta) * a_t
        found.append(v)
    return np.array(found) / (1 - beta ** len(a) if corrected else 1)
