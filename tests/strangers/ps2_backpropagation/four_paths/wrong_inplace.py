# wrong: d3 is o3 under another name, so d3 -= y and d3 *= ... change the caller's o3 (the number returned is right)
def four_paths(
    x1: float,
    o1: np.ndarray,
    o2: np.ndarray,
    o3: np.ndarray,
    U: np.ndarray,
    V: np.ndarray,
    y: np.ndarray,
) -> float:
    slope3 = o3 * (1 - o3)
    d3 = o3
    d3 -= y
    d3 *= slope3
    d2 = (V @ d3) * o2 * (1 - o2)
    return float(U[0] @ d2 * o1[0] * (1 - o1[0]) * x1)
