# wrong: the last row of X is never shown, the loop runs to len(X) - 1
def fit(X: np.ndarray, t: np.ndarray, epochs: int) -> tuple[np.ndarray, float, list[int]]:
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for epoch in range(epochs):
        count = 0
        for i in range(0, len(X) - 1):
            error = t[i] - (1 if w @ X[i] + b >= 0 else 0)
            if error != 0:
                w = w + error * X[i]
                b = b + error
                count += 1
        mistakes.append(count)
        if count == 0:
            break
    return w, b, mistakes
