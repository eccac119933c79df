# wrong: |w| // 4 in place of |w| / 4
def through(slopes: np.ndarray, w: np.ndarray) -> tuple[float, float]:
    return np.prod(slopes * w), np.prod(np.abs(w) // 4)
