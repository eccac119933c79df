# right: the bias as a further row of weights, with a column of ones added to X
def train(X: np.ndarray, T: np.ndarray, rate: float, steps: int) -> tuple[np.ndarray, np.ndarray]:
    n, d = X.shape
    A = np.hstack([X, np.ones((n, 1))])
    V = np.zeros((d + 1, T.shape[1]))
    for step in range(steps):
        Z = A @ V
        P = activations.softmax(Z) if T.shape[1] != 1 else activations.sigmoid(Z)
        V = V + rate * (A.T @ (T - P)) / n
    return V[:-1], V[-1]


def predict(X: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    Z = X.dot(W) + b
    if b.size > 1:
        return activations.softmax(Z).argmax(axis=1)
    return np.where(activations.sigmoid(Z.ravel()) >= 0.5, 1, 0)
