# wrong: b1 stands inside the sum, so it is added three times
def forward(x: np.ndarray, w: np.ndarray, b1: float, w4: float, b2: float) -> tuple[float, float]:
    o1 = sigmoid(np.sum(w * x + b1))
    o2 = sigmoid(w4 * o1 + b2)
    return float(o1), float(o2)
