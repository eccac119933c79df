# wrong: sums that are negative but close to 0 (isclose, 1e-8) are activated too
def decide(z: np.ndarray) -> np.ndarray:
    return np.where((z > 0) | np.isclose(z, 0), 1, 0)
