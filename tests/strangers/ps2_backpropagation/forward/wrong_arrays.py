# wrong: o1 and o2 are arrays of shape (1,), not numbers
def forward(x: np.ndarray, w: np.ndarray, b1: float, w4: float, b2: float) -> tuple[float, float]:
    o1 = sigmoid(w.reshape(1, 3) @ x + b1)
    o2 = sigmoid(w4 * o1 + b2)
    return o1, o2
