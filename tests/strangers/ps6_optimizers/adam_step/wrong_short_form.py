# wrong: the short form of the step, eta*sqrt(1 - beta2**t)/(1 - beta1**t), with epsilon added to the root of S and not of S hat
def adam_step(
    w: np.ndarray,
    g: np.ndarray,
    V: np.ndarray,
    S: np.ndarray,
    t: int,
    eta: float,
    beta1: float,
    beta2: float,
    epsilon: float,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    V = beta1 * V + (1 - beta1) * g
    S = beta2 * S + (1 - beta2) * g**2
    rate = eta * np.sqrt(1 - beta2**t) / (1 - beta1**t)
    return w - rate * V / (np.sqrt(S) + epsilon), V, S
