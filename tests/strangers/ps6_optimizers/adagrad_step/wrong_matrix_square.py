# wrong: g @ g.T in place of the squares entry by entry
def adagrad_step(
    w: np.ndarray, g: np.ndarray, S: np.ndarray, eta: float, epsilon: float
) -> tuple[np.ndarray, np.ndarray]:
    S = S + g @ g.T
    return w - eta / (np.sqrt(S) + epsilon) * g, S
