# right: copies of start, changed in place, and the labels counted one by one
def train(
    X: np.ndarray,
    t: np.ndarray,
    X_test: np.ndarray,
    t_test: np.ndarray,
    start: tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray],
    eta: float,
    steps: int,
) -> tuple[float, float]:
    P = [part.copy() for part in start]

    def outputs(inputs):
        hidden = sigmoid(inputs @ P[0] + P[1])
        return hidden, sigmoid(hidden @ P[2] + P[3])

    T = np.reshape(t, (len(t), 1))
    left = steps
    while left > 0:
        A1, A2 = outputs(X)
        dZ2 = (A2 - T) * (A2 - A2**2) / len(T)
        dZ1 = (dZ2 @ P[2].T) * (A1 - A1**2)
        for part, slope in zip(P, (X.T @ dZ1, dZ1.sum(0), A1.T @ dZ2, dZ2.sum(0))):
            part -= eta * slope
        left -= 1
    loss = ((outputs(X)[1] - T) ** 2).sum() / len(T) / 2
    right = sum(int(o >= 0.5) == label for o, label in zip(outputs(X_test)[1][:, 0], t_test))
    return float(loss), right / len(t_test)
