# wrong: e^z/(1 + e^z) is NaN for large z, and NaN >= 1/2 is False
def decide(z: np.ndarray) -> np.ndarray:
    sigma = np.exp(z) / (1 + np.exp(z))
    return (sigma >= 0.5).astype(int)
