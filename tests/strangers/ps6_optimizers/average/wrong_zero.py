# wrong: t counts from 0, so the first division is by 1 - beta^0 = 0
def average(a, beta, corrected):
    v, result = 0.0, []
    for t, a_t in enumerate(a):
        v = beta * v + (1 - beta) * a_t
        result.append(v / (1 - beta**t) if corrected else v)
    return np.array(result)
