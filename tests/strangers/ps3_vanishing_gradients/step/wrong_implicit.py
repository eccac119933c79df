# wrong: solves the notes' equation, with the gradient at w_new
def step(w: np.ndarray, x: np.ndarray, y: float, eta: float) -> np.ndarray:
    A = np.eye(len(w)) + eta * np.outer(x, x)
    return np.linalg.solve(A, w + eta * y * x)
