# wrong: = in place of +=, only the last path is left
def four_paths(
    x1: float,
    o1: np.ndarray,
    o2: np.ndarray,
    o3: np.ndarray,
    U: np.ndarray,
    V: np.ndarray,
    y: np.ndarray,
) -> float:
    for j in range(2):
        for k in range(2):
            path = (o3[k] - y[k]) * o3[k] * (1 - o3[k]) * V[j, k]
            total = path * o2[j] * (1 - o2[j]) * U[0, j] * o1[0] * (1 - o1[0]) * x1
    return total
