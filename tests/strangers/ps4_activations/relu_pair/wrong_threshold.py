# wrong: on only from 1e-7 up, smaller positive numbers count as 0
def relu_pair(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    on = x > 1e-7
    return np.where(on, x, 0.0), on.astype(float)
