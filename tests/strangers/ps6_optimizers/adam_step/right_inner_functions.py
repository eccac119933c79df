# right: a small function for average and correction, applied to g and to g*g
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
    def averaged(old, value, b):
        new = np.add(b * old, (1 - b) * value)
        return new, new / (1 - np.power(float(b), t))

    V_new, V_hat = averaged(V, g, beta1)
    S_new, S_hat = averaged(S, g * g, beta2)
    direction = V_hat / (epsilon + np.sqrt(S_hat))
    return w - eta * direction, V_new, S_new
