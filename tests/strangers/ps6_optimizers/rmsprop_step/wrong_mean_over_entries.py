# wrong: takes the mean of g**2 over all entries (the M of RMS misread): one value for all weights
def rmsprop_step(
    w: np.ndarray, g: np.ndarray, S: np.ndarray, eta: float, beta: float, epsilon: float
) -> tuple[np.ndarray, np.ndarray]:
    S = beta * S + (1 - beta) * np.mean(g**2)
    return w - eta * g / (np.sqrt(S) + epsilon), S
