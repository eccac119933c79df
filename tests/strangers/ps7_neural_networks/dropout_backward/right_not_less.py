# right: written with the negated comparison and a division first
def dropout_backward(dY: np.ndarray, U: np.ndarray, p: float) -> np.ndarray:
    grown = dY / (1.0 - p)
    return np.where(np.less(U, p), np.zeros_like(dY), grown)
