# right: g as its sign times its size; the root in a flat loop
def rmsprop_step(
    w: np.ndarray, g: np.ndarray, S: np.ndarray, eta: float, beta: float, epsilon: float
) -> tuple[np.ndarray, np.ndarray]:
    size = np.abs(g)
    new = beta * S + (1 - beta) * size * size
    root = np.array([x**0.5 for x in new.ravel()]).reshape(new.shape)
    return w - np.sign(g) * (eta * size / (root + epsilon)), new
