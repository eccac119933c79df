# right: c*(|e| - c/2) with c the smaller of |e| and delta is both pieces at once
def huber(Y: np.ndarray, T: np.ndarray, delta: float) -> float:
    a = np.abs(Y - T)
    c = np.minimum(a, delta)
    return float(np.mean(c * (a - c / 2)))


def huber_slope(Y: np.ndarray, T: np.ndarray, delta: float) -> np.ndarray:
    e = Y - T
    return np.sign(e) * np.minimum(np.abs(e), delta) / e.size
