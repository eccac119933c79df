# wrong: the prediction for b is made again with the new w, so b often stays when it should move
def update(w: np.ndarray, b: float, x: np.ndarray, t: int, eta: float) -> tuple[np.ndarray, float]:
    def predict(w, b):
        return 1 if w @ x + b >= 0 else 0

    w = w + eta * (t - predict(w, b)) * x
    b = b + eta * (t - predict(w, b))
    return w, b
