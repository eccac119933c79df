# wrong: beta ^ t for the power: a TypeError for floats, as soon as a correction is asked for
def average(a: np.ndarray, beta: float, corrected: bool) -> np.ndarray:
    v = 0.0
    result = []
    for t, a_t in enumerate(a, 1):
        v = beta * v + (1 - beta) * a_t
        if corrected:
            result.append(v / (1 - (beta ^ t)))
        else:
            result.append(v)
    return np.array(result)
