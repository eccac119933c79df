# right: a delta that walks back unit by unit
def first_gradient(o: np.ndarray, w: np.ndarray, y: float) -> float:
    delta = float(o[-1]) - y
    for k in reversed(range(1, len(w) + 1)):
        delta = delta * o[k] * (1.0 - o[k])
        delta = delta * (w[k - 1] if k > 1 else o[0])
    return delta
