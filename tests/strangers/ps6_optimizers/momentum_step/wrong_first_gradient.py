# wrong: where V is all 0 it takes V = g, as if there were no average yet
def momentum_step(
    w: np.ndarray, g: np.ndarray, V: np.ndarray, eta: float, beta: float
) -> tuple[np.ndarray, np.ndarray]:
    if not V.any():
        V = g.copy()
    else:
        V = beta * V + (1 - beta) * g
    return w - eta * V, V
