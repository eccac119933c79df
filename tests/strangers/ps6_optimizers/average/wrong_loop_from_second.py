# wrong: the loop starts at the second value and leaves the first result 0
def average(a: np.ndarray, beta: float, corrected: bool) -> np.ndarray:
    v = np.zeros(len(a))
    for t in range(1, len(a)):
        v[t] = beta * v[t - 1] + (1 - beta) * a[t]
    if corrected:
        v = v / (1 - beta ** np.arange(1, len(a) + 1))
    return v
