# wrong: Nesterov's step: looks ahead with beta*V + (1 - beta)*g once more
def momentum_step(
    w: np.ndarray, g: np.ndarray, V: np.ndarray, eta: float, beta: float
) -> tuple[np.ndarray, np.ndarray]:
    V = beta * V + (1 - beta) * g
    return w - eta * (beta * V + (1 - beta) * g), V
