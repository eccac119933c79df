# wrong: S averages the squares of the new V, not of g
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
    S = beta2 * S + (1 - beta2) * V**2
    V_hat = V / (1 - beta1**t)
    S_hat = S / (1 - beta2**t)
    return w - eta * V_hat / (np.sqrt(S_hat) + epsilon), V, S
