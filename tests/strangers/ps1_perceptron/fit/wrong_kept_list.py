# wrong: the list is a default argument, kept from one call to the next
def fit(
    X: np.ndarray, t: np.ndarray, epochs: int, mistakes: list[int] = []
) -> tuple[np.ndarray, float, list[int]]:
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        count = 0
        for x_i, t_i in zip(X, t):
            y_hat = int(w @ x_i + b >= 0)
            if y_hat != t_i:
                w = w + (t_i - y_hat) * x_i
                b = b + float(t_i - y_hat)
                count += 1
        mistakes.append(count)
        if count == 0:
            break
    return w, b, mistakes
