# right: works in place, but on copies of its own
def momentum_step(
    w: np.ndarray, g: np.ndarray, V: np.ndarray, eta: float, beta: float
) -> tuple[np.ndarray, np.ndarray]:
    w, V = np.array(w, dtype=float), np.array(V, dtype=float)
    V *= beta
    V += (1 - beta) * g
    w -= eta * V
    return w, V
