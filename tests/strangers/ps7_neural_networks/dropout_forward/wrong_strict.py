# wrong: an entry with U equal to p is dropped (> in place of ≥)
def dropout_forward(X: np.ndarray, U: np.ndarray, p: float, train: bool) -> np.ndarray:
    keep = (U > p).astype(float)
    return X * keep / (1 - p) if train else X
