# wrong: the second unit uses b1 again instead of b2 (copied line)
def forward(x: np.ndarray, w: np.ndarray, b1: float, w4: float, b2: float) -> tuple[float, float]:
    o1 = sigmoid(w @ x + b1)
    o2 = sigmoid(w4 * o1 + b1)
    return o1, o2
