# wrong: o *= 1 - o works on the array of the caller (and on a view of it)
def first_gradient(o: np.ndarray, w: np.ndarray, y: float) -> float:
    error = o[-1] - y
    start = o[0]
    slopes = o[1:]
    slopes *= 1 - slopes
    return error * np.prod(slopes) * np.prod(w[1:]) * start
