# right: forward mode, carries do_k/dw1 from the input to the end
def first_gradient(o: np.ndarray, w: np.ndarray, y: float) -> float:
    d = o[0] * (o[1] * (1 - o[1]))
    for k in range(1, len(w)):
        d = d * w[k] * (o[k + 1] * (1 - o[k + 1]))
    return -(y - o[-1]) * d
