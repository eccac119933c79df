# wrong: all examples are predicted at once, and the updates come at the end of the epoch
def fit(X: np.ndarray, t: np.ndarray, epochs: int) -> tuple[np.ndarray, float, list[int]]:
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        error = t - (X @ w + b >= 0).astype(int)
        w = w + error @ X
        b = b + float(error.sum())
        mistakes.append(int(np.abs(error).sum()))
        if mistakes[-1] == 0:
            break
    return w, b, mistakes
