# right: works with y - y_hat throughout and turns the sign at the end
def loss(y_hat: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    Δ = np.subtract(y, y_hat)
    return np.multiply(Δ / 2, Δ), np.negative(Δ)
