# right: the new S as the old one moved towards g**2; np.divide and np.power
def rmsprop_step(
    w: np.ndarray, g: np.ndarray, S: np.ndarray, eta: float, beta: float, epsilon: float
) -> tuple[np.ndarray, np.ndarray]:
    S_new = S - (1 - beta) * (S - np.power(g, 2))
    step = np.divide(g, epsilon + np.sqrt(S_new))
    return w - eta * step, S_new
