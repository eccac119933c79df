# wrong: the root is kept as the new S and returned
def rmsprop_step(
    w: np.ndarray, g: np.ndarray, S: np.ndarray, eta: float, beta: float, epsilon: float
) -> tuple[np.ndarray, np.ndarray]:
    S = np.sqrt(beta * S + (1 - beta) * g**2)
    return w - eta * g / (S + epsilon), S
