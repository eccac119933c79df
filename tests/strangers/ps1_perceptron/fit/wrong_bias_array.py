# wrong: b is an array of shape (1,), not a number
def fit(X: np.ndarray, t: np.ndarray, epochs: int) -> tuple[np.ndarray, float, list[int]]:
    w, b, mistakes = np.zeros(X.shape[1]), np.zeros(1), []
    for _ in range(epochs):
        count = 0
        for x_i, t_i in zip(X, t):
            y_hat = 1 if (w @ x_i + b)[0] >= 0 else 0
            if y_hat != t_i:
                w = w + (t_i - y_hat) * x_i
                b = b + (t_i - y_hat)
                count += 1
        mistakes.append(count)
        if count == 0:
            break
    return w, b, mistakes
