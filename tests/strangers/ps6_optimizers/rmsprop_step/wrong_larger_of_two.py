# wrong: takes the larger of root and epsilon instead of their sum
def rmsprop_step(
    w: np.ndarray, g: np.ndarray, S: np.ndarray, eta: float, beta: float, epsilon: float
) -> tuple[np.ndarray, np.ndarray]:
    S = beta * S + (1 - beta) * g**2
    return w - eta * g / np.maximum(np.sqrt(S), epsilon), S
