# wrong: x *= w changes the caller's x
def forward(x: np.ndarray, w: np.ndarray, b1: float, w4: float, b2: float) -> tuple[float, float]:
    x *= w
    o1 = sigmoid(x.sum() + b1)
    return o1, sigmoid(w4 * o1 + b2)
