# wrong: -0.0 has the sign bit, and is 0 all the same
def decide(z: np.ndarray) -> np.ndarray:
    return 1 - np.signbit(z).astype(int)
