# wrong: brackets slipped: g stands below the fraction line
def adagrad_step(
    w: np.ndarray, g: np.ndarray, S: np.ndarray, eta: float, epsilon: float
) -> tuple[np.ndarray, np.ndarray]:
    S = S + g**2
    return w - eta / ((np.sqrt(S) + epsilon) * g), S
