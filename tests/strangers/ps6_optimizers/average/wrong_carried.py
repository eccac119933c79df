# wrong: the corrected value goes into the next step
def average(a, beta, corrected):
    v, result = 0.0, []
    for t, a_t in enumerate(a, 1):
        v = beta * v + (1 - beta) * a_t
        if corrected:
            v = v / (1 - beta**t)
        result.append(v)
    return np.array(result)
