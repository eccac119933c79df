# wrong: np.array_split makes batches of about equal size in place of full ones and a smaller last one
def one_epoch(
    w: np.ndarray, X: np.ndarray, y: np.ndarray, batch_size: int, eta: float
) -> tuple[np.ndarray, int]:
    batches = int(np.ceil(len(X) / batch_size))
    for X_b, y_b in zip(np.array_split(X, batches), np.array_split(y, batches)):
        w = w - eta * X_b.T @ (X_b @ w - y_b) / len(X_b)
    return w, batches
