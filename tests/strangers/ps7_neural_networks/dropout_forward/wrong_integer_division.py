# wrong: 1 // (1 − p) is rounded down: the scale is 1 for every p below one half
def dropout_forward(X: np.ndarray, U: np.ndarray, p: float, train: bool) -> np.ndarray:
    if train:
        scale = 1 // (1 - p)
        return X * (U >= p) * scale
    return X
