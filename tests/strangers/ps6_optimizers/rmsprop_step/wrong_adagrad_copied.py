# wrong: copied from Adagrad: S + g**2, beta is not used
def rmsprop_step(
    w: np.ndarray, g: np.ndarray, S: np.ndarray, eta: float, beta: float, epsilon: float
) -> tuple[np.ndarray, np.ndarray]:
    S = S + g**2
    return w - eta * g / (np.sqrt(S) + epsilon), S
