# wrong: e^z/(1+e^z) is nan for z above about 710, and nan >= 0.5 is False, so large sums give 0
def decide(z: np.ndarray) -> np.ndarray:
    s = np.exp(z) / (1 + np.exp(z))
    return (s >= 0.5).astype(int)
