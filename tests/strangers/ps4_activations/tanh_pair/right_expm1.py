# right: by e^(-2|x|) - 1, which never overflows, with the sign put back
def tanh_pair(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    e = np.expm1(-2 * np.abs(x))
    y = np.sign(x) * (-e / (e + 2))
    return y, (1 - y) * (1 + y)
