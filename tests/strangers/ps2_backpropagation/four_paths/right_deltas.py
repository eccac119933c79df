# right: backpropagation with matrices, the path sums come out of @
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
    d2 = (d3 @ V.T) * o2 * (1 - o2)
    d1 = (d2 @ U.T) * o1 * (1 - o1)
    return float(d1[0] * x1)
