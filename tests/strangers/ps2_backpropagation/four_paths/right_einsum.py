# right: all paths in one einsum
def four_paths(
    x1: float,
    o1: np.ndarray,
    o2: np.ndarray,
    o3: np.ndarray,
    U: np.ndarray,
    V: np.ndarray,
    y: np.ndarray,
) -> float:
    return float(
        np.einsum("k,jk,j,j->", (o3 - y) * (o3 - o3**2), V, o2 - o2**2, U[0, :])
        * (o1[0] - o1[0] ** 2)
        * x1
    )
