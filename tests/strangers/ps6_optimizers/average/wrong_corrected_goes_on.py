# wrong: the corrected value is stored in v and goes into the next step
def average(a: np.ndarray, beta: float, corrected: bool) -> np.ndarray:
    v = 0.0
    result = []
    for t, a_t in enumerate(a, 1):
        v = beta * v + (1 - beta) * a_t
        if corrected:
            v = v / (1 - beta**t)
        result.append(v)
    return np.array(result)
