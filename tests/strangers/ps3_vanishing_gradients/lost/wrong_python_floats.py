# wrong: tolist() makes Python floats, so float32 weights are stepped in double precision
def lost(w: np.ndarray, g: np.ndarray, eta: float) -> np.ndarray:
    return np.array([a - eta * b == a for a, b in zip(w.tolist(), g.tolist())])
