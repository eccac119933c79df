# wrong: the mistakes are counted at the end of the epoch, with its last weights, not while it runs
def fit(X: np.ndarray, t: np.ndarray, epochs: int) -> tuple[np.ndarray, float, list[int]]:
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        for x_i, t_i in zip(X, t):
            error = t_i - (1 if w @ x_i + b >= 0 else 0)
            w = w + error * x_i
            b = b + error
        count = int(np.sum((X @ w + b >= 0) != t))
        mistakes.append(count)
        if count == 0:
            break
    return w, b, mistakes
