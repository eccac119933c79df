# right: plain Python lists and a while loop; w becomes an array at the end
def fit(X: np.ndarray, t: np.ndarray, epochs: int) -> tuple[np.ndarray, float, list[int]]:
    w, b, mistakes = [0.0] * X.shape[1], 0.0, []
    while len(mistakes) < epochs and 0 not in mistakes:
        mistakes.append(0)
        for row, label in zip(X.tolist(), t.tolist()):
            z = b
            for w_j, x_j in zip(w, row):
                z += w_j * x_j
            guess = 1 if z >= 0 else 0
            if guess != label:
                sign = 1.0 if label == 1 else -1.0
                w = [w_j + sign * x_j for w_j, x_j in zip(w, row)]
                b += sign
                mistakes[-1] += 1
    return np.array(w), b, mistakes
