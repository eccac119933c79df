# wrong: float32, in which 1 - 1.4e-11 is 1; the numbers are float64
def descend(s: float, r: float, eta: float, k: int) -> tuple[float, float]:
    share = np.float32(1) - np.float32(eta) * np.float32(s) ** 2
    return float(-r * s), float(r * share**k)
