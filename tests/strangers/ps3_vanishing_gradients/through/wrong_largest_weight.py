# wrong: the bound takes the largest weight for every unit instead of each weight
def through(slopes: np.ndarray, w: np.ndarray) -> tuple[float, float]:
    n = len(w)
    return np.prod(slopes * w), (np.max(np.abs(w)) / 4) ** n
