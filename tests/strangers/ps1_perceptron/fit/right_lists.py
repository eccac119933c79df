# right: weights as a Python list until the end
def fit(X: np.ndarray, t: np.ndarray, epochs: int) -> tuple[np.ndarray, float, list[int]]:
    w, b = [0.0] * X.shape[1], 0.0
    history = []
    for epoch in range(1, epochs + 1):
        history.append(0)
        for row, label in zip(X.tolist(), t.tolist()):
            z = b
            for a, c in zip(w, row):
                z += a * c
            step = label - (z >= 0)
            if step:
                history[-1] += 1
                w = [a + step * c for a, c in zip(w, row)]
                b += step
        if history[-1] == 0:
            return np.array(w), b, history
    return np.array(w), b, history
