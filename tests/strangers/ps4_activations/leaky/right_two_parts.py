# right: the positive part plus a times the negative part, and the slope as a mix of 1 and a
def leaky(x: np.ndarray, a: float) -> tuple[np.ndarray, np.ndarray]:
    on = np.asarray(x > 0, dtype=float)
    y = np.maximum(x, 0.0) + a * np.minimum(x, 0.0)
    return y, on + a * (1.0 - on)
