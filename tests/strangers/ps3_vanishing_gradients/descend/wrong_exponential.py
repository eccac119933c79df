# wrong: e^(-eta s^2 k) is only close to (1 - eta s^2)^k when eta s^2 is small
def descend(s: float, r: float, eta: float, k: int) -> tuple[float, float]:
    return -r * s, r * np.exp(-eta * s**2 * k)
