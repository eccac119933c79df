# right: NumPy's step function, with 1 at 0; the result is floats 0. and 1.
def decide(z: np.ndarray) -> np.ndarray:
    return np.heaviside(z, 1.0)
