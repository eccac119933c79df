# wrong: returns the slopes of both units of the first layer, an array
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
    return d1 * x1
