# right: np.average of two stacked arrays with weights beta and 1 - beta
def rmsprop_step(
    w: np.ndarray, g: np.ndarray, S: np.ndarray, eta: float, beta: float, epsilon: float
) -> tuple[np.ndarray, np.ndarray]:
    S = np.average([S, g * g], axis=0, weights=[beta, 1 - beta])
    rate = eta / (np.sqrt(S) + epsilon)
    return w - rate * g, S
