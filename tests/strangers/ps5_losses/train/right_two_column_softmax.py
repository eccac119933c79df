# right: the sigmoid of z as the second share of a softmax of (0, z), all with one softmax of its own
def _shares(Z):
    if Z.shape[1] == 1:
        Z = np.column_stack([np.zeros(len(Z)), Z])
        return _shares(Z)[:, 1:]
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


def train(X: np.ndarray, T: np.ndarray, rate: float, steps: int) -> tuple[np.ndarray, np.ndarray]:
    W = np.zeros((X.shape[1], T.shape[1]))
    b = np.zeros(T.shape[1])
    while steps > 0:
        D = _shares(X @ W + b) - T
        W = W - rate * np.einsum("nd,nk->dk", X, D) / X.shape[0]
        b = b - rate * D.mean(axis=0)
        steps -= 1
    return W, b


def predict(X: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    Z = X @ W + b
    if W.shape[1] == 1:
        Z = np.hstack([-np.ones_like(Z) * 0, Z])
        return (Z[:, 1] >= Z[:, 0]) * 1
    return np.array([int(np.argmax(z)) for z in Z])
