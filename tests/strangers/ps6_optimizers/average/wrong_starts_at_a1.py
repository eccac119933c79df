# wrong: v starts at the first value, not at 0
def average(a: np.ndarray, beta: float, corrected: bool) -> np.ndarray:
    v = a[0]
    result = []
    for t, a_t in enumerate(a, 1):
        v = beta * v + (1 - beta) * a_t
        result.append(v / (1 - beta**t) if corrected else v)
    return np.array(result)
