# right: inference is treated as training with p = 0, which keeps all and divides by 1
def dropout_forward(X: np.ndarray, U: np.ndarray, p: float, train: bool) -> np.ndarray:
    share = p if train else 0.0
    return np.where(U < share, 0.0, X) / (1 - share)
