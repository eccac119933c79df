# wrong: the output is rounded to one digit, as the example prints it
def dense_forward(X: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    return np.round(X @ W + b, 1)
