# right: the plain formula; e^(1000) is infinity and 1/infinity is 0, with no nan; the warning is switched off
def sigmoid(z: np.ndarray) -> np.ndarray:
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-z))
