# wrong: divides S by 1 - beta for the step, a bias correction that is not asked for
def rmsprop_step(
    w: np.ndarray, g: np.ndarray, S: np.ndarray, eta: float, beta: float, epsilon: float
) -> tuple[np.ndarray, np.ndarray]:
    S = beta * S + (1 - beta) * g**2
    S_hat = S / (1 - beta)
    return w - eta * g / (np.sqrt(S_hat) + epsilon), S
