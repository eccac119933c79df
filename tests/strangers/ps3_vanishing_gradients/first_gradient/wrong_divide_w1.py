# wrong: prod(w)/w[0] in place of prod(w[1:]); w1 = 0 gives 0/0
def first_gradient(o: np.ndarray, w: np.ndarray, y: float) -> float:
    s = o[1:] * (1 - o[1:])
    return (o[-1] - y) * np.prod(s) * np.prod(w) / w[0] * o[0]
