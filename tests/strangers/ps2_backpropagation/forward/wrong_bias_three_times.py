# wrong: b1 is added to each product, so three times
def forward(x: np.ndarray, w: np.ndarray, b1: float, w4: float, b2: float) -> tuple[float, float]:
    o1 = sigmoid(np.sum(w * x + b1))
    o2 = sigmoid(w4 * o1 + b2)
    return o1, o2
