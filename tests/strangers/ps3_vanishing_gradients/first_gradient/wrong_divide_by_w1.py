# wrong: all weights are multiplied and w1 is divided out again, which is 0/0 when w1 = 0
def first_gradient(o: np.ndarray, w: np.ndarray, y: float) -> float:
    slopes = o[1:] * (1 - o[1:])
    return (o[-1] - y) * np.prod(slopes * w) / w[0] * o[0]
