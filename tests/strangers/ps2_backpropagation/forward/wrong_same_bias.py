# wrong: b1 is used for the second unit as well
def forward(x: np.ndarray, w: np.ndarray, b1: float, w4: float, b2: float) -> tuple[float, float]:
    o1 = sigmoid(np.dot(x, w) + b1)
    o2 = sigmoid(w4 * o1 + b1)
    return o1, o2
