# diagnosis: only the first value is corrected
def average(a, beta, corrected):
    v, found = 0.0, []
    for t, a_t in enumerate(a):
        v = beta * v + (1 - beta) * a_t
        found.append(v / (1 - beta) if corrected and t == 0 else v)
    return np.array(found)
