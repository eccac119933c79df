# wrong: range stops at 2, the weight w2 and the slope of o1 are never multiplied for n > 1
def first_gradient(o: np.ndarray, w: np.ndarray, y: float) -> float:
    n = len(w)
    g = (o[n] - y) * o[n] * (1 - o[n])
    for k in range(n - 1, 1, -1):
        g *= w[k] * o[k] * (1 - o[k])
    return g * o[0]
