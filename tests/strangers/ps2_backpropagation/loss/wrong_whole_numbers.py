# wrong: L gets y_hat's dtype, so for whole numbers the halves are cut off
def loss(y_hat: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    L, slope = np.empty_like(y_hat), np.empty_like(y_hat)
    for index in np.ndindex(y_hat.shape):
        slope[index] = y_hat[index] - y[index]
        L[index] = slope[index] ** 2 / 2
    return L, slope
