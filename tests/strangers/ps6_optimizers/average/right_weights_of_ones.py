# right: the correction divides by the same average of ones, which is 1 - beta**t
def average(a: np.ndarray, beta: float, corrected: bool) -> np.ndarray:
    v, total = 0.0, 0.0
    out = np.empty(len(a))
    for i, x in enumerate(a):
        v += (1 - beta) * (x - v)
        total += (1 - beta) * (1 - total)
        out[i] = v / total if corrected else v
    return out
