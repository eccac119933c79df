# right: by tanh, sigma(z) = (1 + tanh(z/2)) / 2, which never overflows
def sigmoid(z: np.ndarray) -> np.ndarray:
    return 0.5 * (1.0 + np.tanh(np.asarray(z) / 2))
