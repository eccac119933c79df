# wrong: 1 - beta*t for 1 - beta**t
def average(a, beta, corrected):
    v, result = 0.0, []
    for t, a_t in enumerate(a, 1):
        v = beta * v + (1 - beta) * a_t
        result.append(v / (1 - beta * t) if corrected else v)
    return np.array(result)
