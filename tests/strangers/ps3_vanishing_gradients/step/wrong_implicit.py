# wrong: the slip of the notes taken at its word, the gradient is that at w_new (solved for it)
def step(w: np.ndarray, x: np.ndarray, y: float, eta: float) -> np.ndarray:
    return w - eta * (w @ x - y) * x / (1 + eta * (x @ x))
