# wrong: a chain of one unit is treated as having no gradient
def first_gradient(o: np.ndarray, w: np.ndarray, y: float) -> float:
    if len(w) < 2:
        return 0.0
    s = o[1:] * (1 - o[1:])
    return (o[-1] - y) * np.prod(s * np.append(1.0, w[1:])) * o[0]
