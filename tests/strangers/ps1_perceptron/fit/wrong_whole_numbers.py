# wrong: w is an array of whole numbers, so fractions of x are cut off
def fit(X: np.ndarray, t: np.ndarray, epochs: int) -> tuple[np.ndarray, float, list[int]]:
    w, b, mistakes = np.zeros(X.shape[1], dtype=int), 0.0, []
    for _ in range(epochs):
        count = 0
        for x_i, t_i in zip(X, t):
            error = int(t_i) - int(w @ x_i + b >= 0)
            if error != 0:
                w = (w + error * x_i).astype(int)
                b += error
                count += 1
        mistakes.append(count)
        if count == 0:
            break
    return w, b, mistakes
