# right: one softplus of s = z for a no and -z for a yes; sigmoid by tanh
def logit_loss(Z: np.ndarray, T: np.ndarray) -> float:
    s = np.where(T == 1, -Z, Z)
    return np.mean(np.maximum(s, 0) + np.log(1 + np.exp(-np.abs(s))))


def logit_slope(Z: np.ndarray, T: np.ndarray) -> np.ndarray:
    return (0.5 * (1 + np.tanh(Z / 2)) - T) / Z.size
