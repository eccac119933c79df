# wrong: y - o instead of o - y, the minus of the inner derivative is lost
def first_gradient(o: np.ndarray, w: np.ndarray, y: float) -> float:
    chain = o[0] * o[1] * (1 - o[1])
    for k in range(2, len(o)):
        chain = chain * w[k - 1] * o[k] * (1 - o[k])
    return (y - o[-1]) * chain
