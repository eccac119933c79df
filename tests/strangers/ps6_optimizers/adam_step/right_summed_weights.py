# right: the divisors as sums of t weights (1 - beta)*beta**k, by a loop
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
    new_V = V + (1 - beta1) * (g - V)
    new_S = S + (1 - beta2) * (g * g - S)
    d1 = sum((1 - beta1) * beta1**k for k in range(t))
    d2 = sum((1 - beta2) * beta2**k for k in range(t))
    return w - eta * (new_V / d1) / ((new_S / d2) ** 0.5 + epsilon), new_V, new_S
