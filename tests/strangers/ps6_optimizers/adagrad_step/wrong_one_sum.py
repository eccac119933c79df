# wrong: adds the sum of all squares to each entry: the weights share one rate
def adagrad_step(
    w: np.ndarray, g: np.ndarray, S: np.ndarray, eta: float, epsilon: float
) -> tuple[np.ndarray, np.ndarray]:
    S = S + np.sum(g**2)
    return w - eta / (np.sqrt(S) + epsilon) * g, S
