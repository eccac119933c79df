# wrong: the first weight is a factor as well
def first_gradient(o: np.ndarray, w: np.ndarray, y: float) -> float:
    slopes = o[1:] * (1 - o[1:])
    return (o[-1] - y) * np.prod(slopes * w) * o[0]
