# wrong: the rows are shown in a new random order in each epoch; the order of the rows is wanted
def fit(X: np.ndarray, t: np.ndarray, epochs: int) -> tuple[np.ndarray, float, list[int]]:
    rng = np.random.default_rng(0)
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        count = 0
        for i in rng.permutation(len(X)):
            error = t[i] - (1 if w @ X[i] + b >= 0 else 0)
            if error != 0:
                w = w + error * X[i]
                b = b + error
                count += 1
        mistakes.append(count)
        if count == 0:
            break
    return w, b, mistakes
