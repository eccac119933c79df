# wrong: U[j, 0] leads to o21 from both units; wanted is U[0, j]
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
                (o3[k] - y[k]) * o3[k] * (1 - o3[k]) * V[j, k]
                * o2[j] * (1 - o2[j]) * U[j, 0]
                * o1[0] * (1 - o1[0]) * x1
            )
    return total
