# right: powers of 1/2 and -1 in place of root and fraction
def adagrad_step(
    w: np.ndarray, g: np.ndarray, S: np.ndarray, eta: float, epsilon: float
) -> tuple[np.ndarray, np.ndarray]:
    S_new = np.sum([S, np.multiply(g, g)], axis=0)
    rate = eta * (S_new**0.5 + epsilon) ** -1.0
    return w + -rate * g, S_new
