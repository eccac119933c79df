# wrong: the slope has its own sigmoid e^z/(1 + e^z), which is NaN at z = 1000
def logit_loss(Z: np.ndarray, T: np.ndarray) -> float:
    return np.mean(np.maximum(Z, 0) - Z * T + np.log1p(np.exp(-np.abs(Z))))


def logit_slope(Z: np.ndarray, T: np.ndarray) -> np.ndarray:
    sig = np.exp(Z) / (1 + np.exp(Z))
    return (sig - T) / Z.size
