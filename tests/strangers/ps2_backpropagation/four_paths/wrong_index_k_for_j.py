# wrong: the slope of the middle layer's sigmoid is taken at k, not at j
def four_paths(
    x1: float,
    o1: np.ndarray,
    o2: np.ndarray,
    o3: np.ndarray,
    U: np.ndarray,
    V: np.ndarray,
    y: np.ndarray,
) -> float:
    total = 0.0
    for j in range(2):
        for k in range(2):
            total += (
                (o3[k] - y[k])
                * o3[k] * (1 - o3[k]) * V[j, k]
                * o2[k] * (1 - o2[k]) * U[0, j]
                * o1[0] * (1 - o1[0]) * x1
            )
    return total
