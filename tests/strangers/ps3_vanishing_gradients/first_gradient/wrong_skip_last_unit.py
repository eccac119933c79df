# wrong: the loop over the middle units stops one too early
def first_gradient(o: np.ndarray, w: np.ndarray, y: float) -> float:
    n = len(w)
    grad = o[n] - y
    for k in range(2, n):
        grad *= o[k] * (1 - o[k]) * w[k - 1]
    return grad * o[1] * (1 - o[1]) * o[0]
