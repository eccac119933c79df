# right: the sigmoid by tanh, the sum written out
def forward(x: np.ndarray, w: np.ndarray, b1: float, w4: float, b2: float) -> tuple[float, float]:
    def unit(z):
        return (1 + np.tanh(z / 2)) / 2

    o1 = unit(w[0] * x[0] + w[1] * x[1] + w[2] * x[2] + b1)
    return float(o1), float(unit(b2 + o1 * w4))
