# wrong: d3 @ V sums over the wrong index of V
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
    d2 = (d3 @ V) * o2 * (1 - o2)
    return (U[0] @ d2) * o1[0] * (1 - o1[0]) * x1
