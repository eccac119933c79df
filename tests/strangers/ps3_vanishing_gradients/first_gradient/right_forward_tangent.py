# right: goes forwards, carrying the derivative of o_k by w1, and multiplies by the error at the end
def first_gradient(o: np.ndarray, w: np.ndarray, y: float) -> float:
    by_w1 = float(o[0])  # derivative of z1 by w1
    for k, out in enumerate(o[1:]):
        if k > 0:
            by_w1 = float(w[k]) * by_w1
        by_w1 = float(out - out**2) * by_w1
    return (float(o[-1]) - y) * by_w1
