# wrong: 0.01 of the notes in place of a, in y alone
def leaky(x: np.ndarray, a: float) -> tuple[np.ndarray, np.ndarray]:
    return np.where(x > 0, x, 0.01 * x), np.where(x > 0, 1.0, a)
