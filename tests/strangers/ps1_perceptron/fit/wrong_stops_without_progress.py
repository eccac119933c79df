# wrong: it stops too as soon as two epochs have the same number of mistakes
def fit(X: np.ndarray, t: np.ndarray, epochs: int) -> tuple[np.ndarray, float, list[int]]:
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        count = 0
        for x_i, t_i in zip(X, t):
            error = t_i - (1 if w @ x_i + b >= 0 else 0)
            if error != 0:
                w, b, count = w + error * x_i, b + error, count + 1
        mistakes.append(count)
        if count == 0 or (len(mistakes) > 1 and mistakes[-1] == mistakes[-2]):
            break
    return w, b, mistakes
