# wrong: the slope 1 - o^2 of tanh is used for the sigmoid
def first_gradient(o: np.ndarray, w: np.ndarray, y: float) -> float:
    slopes = 1 - o[1:] ** 2
    return (o[-1] - y) * np.prod(slopes) * np.prod(w[1:]) * o[0]
