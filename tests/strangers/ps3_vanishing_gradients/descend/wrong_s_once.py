# wrong: s acts only once in the bracket, the way from w to yhat is forgotten
def descend(s: float, r: float, eta: float, k: int) -> tuple[float, float]:
    return -r * s, r * (1 - eta * s) ** k
