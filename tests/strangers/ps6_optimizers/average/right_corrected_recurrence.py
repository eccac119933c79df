# right: a recurrence for the corrected value itself, with the weight (1 - beta)/(1 - beta**t)
def average(a: np.ndarray, beta: float, corrected: bool) -> np.ndarray:
    out = []
    v = 0.0
    for t, x in enumerate(a.tolist(), start=1):
        new = (1 - beta) / (1 - beta**t) if corrected else 1 - beta
        v = (1 - new) * v + new * x
        out.append(v)
    return np.array(out, dtype=float)
