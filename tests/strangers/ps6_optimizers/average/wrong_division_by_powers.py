# wrong: cumulative sum of a_k / beta**k, multiplied by beta**t: fails for beta = 0 and overflows for long series
def average(a: np.ndarray, beta: float, corrected: bool) -> np.ndarray:
    t = np.arange(1, len(a) + 1)
    v = (1 - beta) * beta**t * np.cumsum(a / beta**t)
    if corrected:
        v = v / (1 - beta**t)
    return v
