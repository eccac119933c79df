# wrong: returns V first and w second
def momentum_step(
    w: np.ndarray, g: np.ndarray, V: np.ndarray, eta: float, beta: float
) -> tuple[np.ndarray, np.ndarray]:
    V = beta * V + (1 - beta) * g
    w = w - eta * V
    return V, w
