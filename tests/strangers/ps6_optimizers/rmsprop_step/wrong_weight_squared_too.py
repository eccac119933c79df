# wrong: the square takes in the weight: ((1 - beta)*g)**2
def rmsprop_step(
    w: np.ndarray, g: np.ndarray, S: np.ndarray, eta: float, beta: float, epsilon: float
) -> tuple[np.ndarray, np.ndarray]:
    S = beta * S + ((1 - beta) * g) ** 2
    return w - eta * g / (np.sqrt(S) + epsilon), S
