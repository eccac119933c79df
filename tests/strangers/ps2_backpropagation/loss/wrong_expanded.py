# wrong: the square is multiplied out, which loses the small difference of large numbers: y = 1e9, y_hat = 1e9 + 1 does not give 0.5
def loss(y_hat: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    L = y**2 / 2 - y * y_hat + y_hat**2 / 2
    return L, y_hat - y
