# wrong: w4 multiplies b2 too
def forward(x: np.ndarray, w: np.ndarray, b1: float, w4: float, b2: float) -> tuple[float, float]:
    o1 = sigmoid(w @ x + b1)
    return o1, sigmoid(w4 * (o1 + b2))
