# wrong: the slope is divided by the number of rows, not of entries
def logit_loss(Z: np.ndarray, T: np.ndarray) -> float:
    return np.mean(np.maximum(Z, 0) - Z * T + np.log1p(np.exp(-np.abs(Z))))


def logit_slope(Z: np.ndarray, T: np.ndarray) -> np.ndarray:
    return (activations.sigmoid(Z) - T) / len(Z)
