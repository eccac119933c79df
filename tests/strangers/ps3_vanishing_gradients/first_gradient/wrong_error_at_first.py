# wrong: the error is taken at the first output o[1], not at the last one
def first_gradient(o: np.ndarray, w: np.ndarray, y: float) -> float:
    slopes = o[1:] * (1 - o[1:])
    return (o[1] - y) * np.prod(slopes) * np.prod(w[1:]) * o[0]
