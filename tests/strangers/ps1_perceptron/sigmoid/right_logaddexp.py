# right: as e to the minus log(1 + e^(-z)), with logaddexp
def sigmoid(z: np.ndarray) -> np.ndarray:
    return np.exp(-np.logaddexp(0.0, -z))
