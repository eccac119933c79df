# wrong: the slopes of o11 and o12 are added; w1 leads to o11 alone
def four_paths(
    x1: float,
    o1: np.ndarray,
    o2: np.ndarray,
    o3: np.ndarray,
    U: np.ndarray,
    V: np.ndarray,
    y: np.ndarray,
) -> float:
    d3 = (o3 - y) * o3 * (1 - o3)
    d2 = (V @ d3) * o2 * (1 - o2)
    d1 = (U @ d2) * o1 * (1 - o1)
    return float(np.sum(d1) * x1)
