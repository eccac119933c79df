# wrong: the slopes are multiplied but the weights are summed
def first_gradient(o: np.ndarray, w: np.ndarray, y: float) -> float:
    s = o[1:] * (1 - o[1:])
    return (o[-1] - y) * np.prod(s) * (np.sum(w[1:]) if len(w) > 1 else 1.0) * o[0]
