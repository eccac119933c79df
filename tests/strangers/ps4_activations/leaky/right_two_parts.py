# right: max(x, 0) + a min(x, 0), the slope as a sum of masks
def leaky(x: np.ndarray, a: float) -> tuple[np.ndarray, np.ndarray]:
    return np.maximum(x, 0) + a * np.minimum(x, 0), (x > 0) + a * (x <= 0)
