# right: np.split at the multiples of batch_size, the count rounded up with -(-m // b)
def one_epoch(
    w: np.ndarray, X: np.ndarray, y: np.ndarray, batch_size: int, eta: float
) -> tuple[np.ndarray, int]:
    cuts = np.arange(batch_size, len(X), batch_size)
    for A, c in zip(np.split(X, cuts), np.split(y, cuts)):
        w = w + eta / len(c) * (c - A @ w) @ A
    return w, -(-len(X) // batch_size)
