# wrong: the slopes are written into o, which changes the caller's array
def first_gradient(o: np.ndarray, w: np.ndarray, y: float) -> float:
    error = o[-1] - y
    o[1:] *= 1 - o[1:]
    return error * np.prod(o) * np.prod(w[1:])
