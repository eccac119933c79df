# right: the root of S + g**2 as a hypotenuse
def adagrad_step(
    w: np.ndarray, g: np.ndarray, S: np.ndarray, eta: float, epsilon: float
) -> tuple[np.ndarray, np.ndarray]:
    length = np.hypot(np.sqrt(S), g)
    return w - eta * g / (length + epsilon), S + np.square(g)
