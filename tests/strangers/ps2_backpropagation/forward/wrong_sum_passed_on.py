# wrong: z1 goes on to the second unit, not o1
def forward(x: np.ndarray, w: np.ndarray, b1: float, w4: float, b2: float) -> tuple[float, float]:
    z1 = w @ x + b1
    return sigmoid(z1), sigmoid(w4 * z1 + b2)
