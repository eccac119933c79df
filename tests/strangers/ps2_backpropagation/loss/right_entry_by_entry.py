# right: a loop over all entries of any shape, into new float arrays
def loss(y_hat: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    L, slope = np.zeros(np.shape(y_hat)), np.zeros(np.shape(y_hat))
    for index in np.ndindex(y_hat.shape):
        e = float(y_hat[index]) - float(y[index])
        L[index], slope[index] = 0.5 * e * e, e
    return L, slope
