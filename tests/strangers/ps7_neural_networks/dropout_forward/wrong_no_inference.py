# wrong: nothing is returned at inference
def dropout_forward(X: np.ndarray, U: np.ndarray, p: float, train: bool) -> np.ndarray:
    if train:
        M = np.where(U >= p, 1 / (1 - p), 0.0)
        return X * M
