# wrong: all values are divided by 1 - beta**n with n = len(a), not each by its own 1 - beta**t
def average(a: np.ndarray, beta: float, corrected: bool) -> np.ndarray:
    v = 0.0
    result = []
    for a_t in a:
        v = beta * v + (1 - beta) * a_t
        result.append(v)
    result = np.array(result)
    if corrected:
        result = result / (1 - beta ** len(a))
    return result
