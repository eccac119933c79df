# right: by e^(-2|x|) - 1 and the sign of x, no exponent above 0
def tanh_pair(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    m = np.expm1(-2.0 * np.abs(x))
    y = np.copysign(-m / (m + 2.0), x)
    return y, (1.0 - y) * (1.0 + y)
