# wrong: the errors are added with their signs, so mistakes of both kinds cancel
def fit(X: np.ndarray, t: np.ndarray, epochs: int) -> tuple[np.ndarray, float, list[int]]:
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        count = 0
        for x_i, t_i in zip(X, t):
            error = int(t_i) - int(w @ x_i + b >= 0)
            w = w + error * x_i
            b = b + error
            count += error
        mistakes.append(abs(count))
        if count == 0:
            break
    return w, b, mistakes
