# wrong: breaks before the 0 of the last epoch is put into the list
def fit(X: np.ndarray, t: np.ndarray, epochs: int) -> tuple[np.ndarray, float, list[int]]:
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        wrong = 0
        for i in range(len(X)):
            error = int(t[i]) - int(X[i] @ w + b >= 0)
            if error:
                w, b, wrong = w + error * X[i], b + error, wrong + 1
        if not wrong:
            break
        mistakes.append(wrong)
    return w, b, mistakes
