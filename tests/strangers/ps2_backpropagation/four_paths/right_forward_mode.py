# right: goes forward, carrying along how fast each unit moves with w1
def four_paths(
    x1: float,
    o1: np.ndarray,
    o2: np.ndarray,
    o3: np.ndarray,
    U: np.ndarray,
    V: np.ndarray,
    y: np.ndarray,
) -> float:
    v11 = o1[0] * (1 - o1[0]) * x1
    v2 = o2 * (1 - o2) * U[0] * v11
    v3 = o3 * (1 - o3) * (v2 @ V)
    return float((o3 - y) @ v3)
