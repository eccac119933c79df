# wrong: returns an array of shape (1,), one number is asked for
def first_gradient(o: np.ndarray, w: np.ndarray, y: float) -> float:
    slopes = o[1:] * (1 - o[1:])
    delta = o[-1:] - y
    return delta * np.prod(slopes) * np.prod(w[1:]) * o[0]
