# right: one einsum over j and k
def four_paths(
    x1: float,
    o1: np.ndarray,
    o2: np.ndarray,
    o3: np.ndarray,
    U: np.ndarray,
    V: np.ndarray,
    y: np.ndarray,
) -> float:
    outer, middle = (o3 - y) * o3 * (1 - o3), o2 * (1 - o2)
    return x1 * o1[0] * (1 - o1[0]) * np.einsum("k,jk,j,j->", outer, V, middle, U[0])
