# right: calls backward of question 8, keeps the four arrays in a list, and counts the right labels in a loop
def train(
    X: np.ndarray,
    t: np.ndarray,
    X_test: np.ndarray,
    t_test: np.ndarray,
    start: tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray],
    eta: float,
    steps: int,
) -> tuple[float, float]:
    T = t.reshape(-1, 1)
    params = [P.copy() for P in start]
    for _ in range(steps):
        params = [P - eta * dP for P, dP in zip(params, backward(X, T, *params))]

    def out(A):
        W1, b1, W2, b2 = params
        return sigmoid(sigmoid(A @ W1 + b1) @ W2 + b2).ravel()

    right = sum(1 for o, label in zip(out(X_test), t_test) if (1 if o >= 0.5 else 0) == label)
    return float(np.mean((t - out(X)) ** 2)) / 2, right / len(t_test)
