# wrong: returns the last average alone, not v1 to vn
def average(a: np.ndarray, beta: float, corrected: bool) -> np.ndarray:
    v = 0.0
    for a_t in a:
        v = beta * v + (1 - beta) * a_t
    if corrected:
        v = v / (1 - beta ** len(a))
    return np.array([v])
