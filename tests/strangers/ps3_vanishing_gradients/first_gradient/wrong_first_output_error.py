# wrong: the error is taken at o[1] instead of the last output
def first_gradient(o: np.ndarray, w: np.ndarray, y: float) -> float:
    s = o[1:] * (1 - o[1:])
    return (o[1] - y) * np.prod(s) * np.prod(w[1:]) * o[0]
