# wrong: Z.max() in place of max(z, 0) entry by entry
def logit_loss(Z: np.ndarray, T: np.ndarray) -> float:
    return np.mean(max(Z.max(), 0) - Z * T + np.log1p(np.exp(-np.abs(Z))))


def logit_slope(Z: np.ndarray, T: np.ndarray) -> np.ndarray:
    return (activations.sigmoid(Z) - T) / Z.size
