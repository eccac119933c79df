# right: jumps from mistake to mistake: all rows from the present one on are predicted at once, and the first wrong one is learned
def fit(X: np.ndarray, t: np.ndarray, epochs: int) -> tuple[np.ndarray, float, list[int]]:
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        start, count = 0, 0
        while start < len(X):
            wrong = np.flatnonzero((X[start:] @ w + b >= 0).astype(int) != t[start:])
            if len(wrong) == 0:
                break
            i = start + int(wrong[0])
            sign = 1 if t[i] == 1 else -1
            w, b = w + sign * X[i], b + sign
            count, start = count + 1, i + 1
        mistakes.append(count)
        if count == 0:
            break
    return w, b, mistakes
