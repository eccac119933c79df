# right: the Heaviside step with the value 1 at 0
def decide(z: np.ndarray) -> np.ndarray:
    return np.heaviside(z, 1.0)
