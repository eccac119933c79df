# wrong: the scale 2 of the docstring's example (p = 0.5) is used for every p
def dropout_backward(dY: np.ndarray, U: np.ndarray, p: float) -> np.ndarray:
    mask = np.where(U >= p, 2.0, 0.0)
    return mask * dY
