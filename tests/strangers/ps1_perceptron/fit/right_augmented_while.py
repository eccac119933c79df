# right: a column of ones for the bias, a while loop, and a bool array of mistakes
def fit(X: np.ndarray, t: np.ndarray, epochs: int) -> tuple[np.ndarray, float, list[int]]:
    rows = np.hstack([X, np.ones((len(X), 1))])
    v = np.zeros(rows.shape[1])
    mistakes: list[int] = []
    while len(mistakes) < epochs and (not mistakes or mistakes[-1] > 0):
        missed = np.zeros(len(rows), dtype=bool)
        for i, row in enumerate(rows):
            y_hat = 1 if row @ v >= 0 else 0
            missed[i] = y_hat != t[i]
            v = v + (int(t[i]) - y_hat) * row
        mistakes.append(int(missed.sum()))
    return v[:-1], float(v[-1]), mistakes
