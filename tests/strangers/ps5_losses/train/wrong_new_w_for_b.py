# wrong: the outputs are computed anew after W's update, so b's step uses a dZ of the new W
def train(X: np.ndarray, T: np.ndarray, rate: float, steps: int) -> tuple[np.ndarray, np.ndarray]:
    output = activations.sigmoid if T.shape[1] == 1 else activations.softmax
    W, b = np.zeros((X.shape[1], T.shape[1])), np.zeros(T.shape[1])
    for _ in range(steps):
        W = W - rate * X.T @ (output(X @ W + b) - T) / len(X)
        b = b - rate * (output(X @ W + b) - T).sum(axis=0) / len(X)
    return W, b


def predict(X: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    Z = X @ W + b
    if Z.shape[1] == 1:
        return (Z[:, 0] >= 0).astype(int)
    return Z.argmax(axis=1)
