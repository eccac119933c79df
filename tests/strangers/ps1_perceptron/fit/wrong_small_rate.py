# wrong: eta is 0.1, it is to be 1
def fit(X: np.ndarray, t: np.ndarray, epochs: int) -> tuple[np.ndarray, float, list[int]]:
    w, b, mistakes, eta = np.zeros(X.shape[1]), 0.0, [], 0.1
    for _ in range(epochs):
        count = 0
        for x_i, t_i in zip(X, t):
            error = int(t_i) - int(w @ x_i + b >= 0)
            if error:
                w = w + eta * error * x_i
                b = b + eta * error
                count += 1
        mistakes.append(count)
        if count == 0:
            break
    return w, b, mistakes
