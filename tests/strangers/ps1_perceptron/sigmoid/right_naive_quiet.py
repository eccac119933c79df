# right: the formula itself; e^1000 is infinity, and 1/infinity is the 0 that is wanted
def sigmoid(z: np.ndarray) -> np.ndarray:
    with np.errstate(over="ignore"):
        return 1.0 / (1.0 + np.exp(-z))
