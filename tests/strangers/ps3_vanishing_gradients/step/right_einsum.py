# right: einsum for yhat, the sign put into the error and the step added
def step(w: np.ndarray, x: np.ndarray, y: float, eta: float) -> np.ndarray:
    r = y - np.einsum("j,j->", w, x)
    return np.add(w, np.multiply(x, eta * r))
