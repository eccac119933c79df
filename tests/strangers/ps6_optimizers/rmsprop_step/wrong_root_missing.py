# wrong: divides by S + epsilon, as the notes
def rmsprop_step(
    w: np.ndarray, g: np.ndarray, S: np.ndarray, eta: float, beta: float, epsilon: float
) -> tuple[np.ndarray, np.ndarray]:
    S = beta * S + (1 - beta) * g**2
    return w - eta / (S + epsilon) * g, S
