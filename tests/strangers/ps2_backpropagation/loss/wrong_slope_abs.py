# wrong: the slope has lost its sign; where y_hat is too low it has to be negative
def loss(y_hat: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    distance = np.abs(y_hat - y)
    return distance**2 / 2, distance
