# wrong: the chain of five of the notes is built in, other lengths fail or miss units
def first_gradient(o: np.ndarray, w: np.ndarray, y: float) -> float:
    g = o[5] - y
    for k in range(5, 1, -1):
        g = g * o[k] * (1 - o[k]) * w[k - 1]
    return g * o[1] * (1 - o[1]) * o[0]
