# wrong: only o2 is returned, o1 is forgotten
def forward(x: np.ndarray, w: np.ndarray, b1: float, w4: float, b2: float) -> tuple[float, float]:
    o1 = sigmoid(w @ x + b1)
    o2 = sigmoid(w4 * o1 + b2)
    return o2
