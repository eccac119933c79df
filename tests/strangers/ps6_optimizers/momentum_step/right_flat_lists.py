# right: Python lists over the flat entries, reshaped at the end
def momentum_step(
    w: np.ndarray, g: np.ndarray, V: np.ndarray, eta: float, beta: float
) -> tuple[np.ndarray, np.ndarray]:
    new_V = [beta * v + (1 - beta) * x for v, x in zip(V.flatten(), g.flatten())]
    new_w = [x - eta * v for x, v in zip(w.flatten(), new_V)]
    return np.array(new_w).reshape(w.shape), np.array(new_V).reshape(w.shape)
