# wrong: epsilon is put in only where S is 0, and not added to every root
def adagrad_step(
    w: np.ndarray, g: np.ndarray, S: np.ndarray, eta: float, epsilon: float
) -> tuple[np.ndarray, np.ndarray]:
    S = S + g**2
    root = np.where(S == 0, epsilon, np.sqrt(S))
    return w - eta / root * g, S
