# right: with one output all is done with vectors of shape (n,); W2 is a vector too, and the copies are changed in place
def train(
    X: np.ndarray,
    t: np.ndarray,
    X_test: np.ndarray,
    t_test: np.ndarray,
    start: tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray],
    eta: float,
    steps: int,
) -> tuple[float, float]:
    A, a, v, c = 1.0 * start[0], 1.0 * start[1], 1.0 * start[2][:, 0], float(start[3][0])
    n, k = len(X), 0
    while k < steps:
        H = sigmoid(np.dot(X, A) + a)
        o = sigmoid(np.dot(H, v) + c)
        δ = (o - t) * o * (1 - o) / n
        D = np.outer(δ, v) * H * (1 - H)
        A -= eta * np.dot(X.T, D)
        a -= eta * D.sum(axis=0)
        v -= eta * np.dot(δ, H)
        c -= eta * float(δ.sum())
        k += 1
    o = sigmoid(np.dot(sigmoid(np.dot(X, A) + a), v) + c)
    L = np.dot(t - o, t - o) / (2 * n)
    o = sigmoid(np.dot(sigmoid(np.dot(X_test, A) + a), v) + c)
    return L, 1 - np.count_nonzero(np.where(o < 0.5, 0, 1) - t_test) / len(t_test)
