# wrong: counted from 1, so w[0] * x[0] is left out
def forward(x: np.ndarray, w: np.ndarray, b1: float, w4: float, b2: float) -> tuple[float, float]:
    z1 = b1
    for i in range(1, 3):
        z1 = z1 + w[i] * x[i]
    o1 = sigmoid(z1)
    o2 = sigmoid(w4 * o1 + b2)
    return o1, o2
