# right: log(e^0 + e^(∓z)) by np.logaddexp
def logit_loss(Z: np.ndarray, T: np.ndarray) -> float:
    return float(np.mean(T * np.logaddexp(0, -Z) + (1 - T) * np.logaddexp(0, Z)))


def logit_slope(Z: np.ndarray, T: np.ndarray) -> np.ndarray:
    return np.exp(-np.logaddexp(0, -Z)) / Z.size - T / Z.size
