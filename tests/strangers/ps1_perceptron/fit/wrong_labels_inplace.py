# wrong: the labels 0 are turned into -1 in the caller's t itself (w, b and the mistakes are right)
def fit(X: np.ndarray, t: np.ndarray, epochs: int) -> tuple[np.ndarray, float, list[int]]:
    t[t == 0] = -1
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        count = 0
        for i in range(len(X)):
            predicted = 1 if X[i] @ w + b >= 0 else -1
            if predicted != t[i]:
                w = w + t[i] * X[i]
                b = b + t[i]
                count += 1
        mistakes.append(count)
        if count == 0:
            break
    return w, float(b), mistakes
