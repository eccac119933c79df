# right: each bias is kept as the last row of its weights, with a column of ones, and cut off at the end
def train(
    X: np.ndarray, T: np.ndarray, weights: tuple, eta: float, epochs: int, batch_size: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    A = np.vstack([weights[0], weights[1]])
    C = np.vstack([weights[2], weights[3]])
    cuts = list(range(batch_size, len(X), batch_size))
    batches = list(zip(np.split(X, cuts), np.split(T, cuts)))
    for _ in range(epochs):
        for x, t in batches:
            one = np.ones((len(x), 1))
            x1 = np.hstack([x, one])
            Z = x1 @ A
            H1 = np.hstack([Z * (Z > 0), one])
            dY = (softmax(H1 @ C) - t) / len(x)
            dZ = (dY @ C[:-1].T) * (Z > 0)
            A, C = A - eta * (x1.T @ dZ), C - eta * (H1.T @ dY)
    return A[:-1], A[-1], C[:-1], C[-1]
