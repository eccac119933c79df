# wrong: V *= beta and V += … change the caller's V
def momentum_step(
    w: np.ndarray, g: np.ndarray, V: np.ndarray, eta: float, beta: float
) -> tuple[np.ndarray, np.ndarray]:
    V *= beta
    V += (1 - beta) * g
    return w - eta * V, V
