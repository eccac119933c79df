# wrong: the limit `epochs` is not used, so on data that no line separates the loop never ends
def fit(X: np.ndarray, t: np.ndarray, epochs: int) -> tuple[np.ndarray, float, list[int]]:
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    while not mistakes or mistakes[-1] > 0:
        count = 0
        for x_i, t_i in zip(X, t):
            error = t_i - (1 if w @ x_i + b >= 0 else 0)
            if error != 0:
                w = w + error * x_i
                b = b + error
                count += 1
        mistakes.append(count)
    return w, b, mistakes
