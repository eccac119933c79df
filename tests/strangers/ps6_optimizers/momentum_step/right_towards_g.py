# right: the new V as the old one moved towards g
def momentum_step(
    w: np.ndarray, g: np.ndarray, V: np.ndarray, eta: float, beta: float
) -> tuple[np.ndarray, np.ndarray]:
    V = V + (1 - beta) * (g - V)
    return np.add(w, -eta * V), V
