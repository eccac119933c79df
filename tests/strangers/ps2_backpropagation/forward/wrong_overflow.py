# wrong: e^z/(1 + e^z) is NaN for large sums
def forward(x: np.ndarray, w: np.ndarray, b1: float, w4: float, b2: float) -> tuple[float, float]:
    z1 = float(w @ x) + b1
    o1 = np.exp(z1) / (1 + np.exp(z1))
    z2 = w4 * o1 + b2
    return o1, np.exp(z2) / (1 + np.exp(z2))
