# wrong: the slope is 1 - o^2, that of tanh
def first_gradient(o: np.ndarray, w: np.ndarray, y: float) -> float:
    s = 1 - o[1:] ** 2
    return (o[-1] - y) * np.prod(s) * np.prod(w[1:]) * o[0]
