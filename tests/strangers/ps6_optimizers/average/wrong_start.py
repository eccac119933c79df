# wrong: starts at v = a_1 as the notes do, and not at 0
def average(a, beta, corrected):
    v, result = a[0], []
    for t, a_t in enumerate(a, 1):
        v = beta * v + (1 - beta) * a_t
        result.append(v / (1 - beta**t) if corrected else v)
    return np.array(result)
