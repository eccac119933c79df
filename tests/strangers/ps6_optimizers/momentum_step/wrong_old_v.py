# wrong: w moves by the old V
def momentum_step(
    w: np.ndarray, g: np.ndarray, V: np.ndarray, eta: float, beta: float
) -> tuple[np.ndarray, np.ndarray]:
    w_new = w - eta * V
    V_new = beta * V + (1 - beta) * g
    return w_new, V_new
