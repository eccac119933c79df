# wrong: the sum over j and the sum over k are multiplied, with V summed apart
def four_paths(
    x1: float,
    o1: np.ndarray,
    o2: np.ndarray,
    o3: np.ndarray,
    U: np.ndarray,
    V: np.ndarray,
    y: np.ndarray,
) -> float:
    outer = np.sum((o3 - y) * o3 * (1 - o3))
    inner = np.sum(V.sum(axis=1) * o2 * (1 - o2) * U[0])
    return outer * inner * o1[0] * (1 - o1[0]) * x1
