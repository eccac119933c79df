# wrong: float32, in which 1 - 1.4e-11 is 1
def descend(s: float, r: float, eta: float, k: int) -> tuple[float, float]:
    s, r, eta = np.float32(s), np.float32(r), np.float32(eta)
    return float(-r * s), float(r * (np.float32(1) - eta * s**2) ** np.float32(k))
