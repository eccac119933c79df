# wrong: a break ends the epoch at its first mistake, so the rows after it are not shown
def fit(X: np.ndarray, t: np.ndarray, epochs: int) -> tuple[np.ndarray, float, list[int]]:
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        count = 0
        for x_i, t_i in zip(X, t):
            error = t_i - (1 if w @ x_i + b >= 0 else 0)
            if error != 0:
                w = w + error * x_i
                b = b + error
                count += 1
                break
        mistakes.append(count)
        if count == 0:
            break
    return w, b, mistakes
