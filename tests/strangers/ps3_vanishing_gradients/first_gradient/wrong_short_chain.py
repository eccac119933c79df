# wrong: the special case n = 1 forgets the input o0
def first_gradient(o: np.ndarray, w: np.ndarray, y: float) -> float:
    if len(w) == 1:
        return (o[1] - y) * o[1] * (1 - o[1])
    g = (o[-1] - y) * o[-1] * (1 - o[-1])
    for k in range(len(w) - 1, 0, -1):
        g = g * w[k] * o[k] * (1 - o[k])
    return g * o[0]
