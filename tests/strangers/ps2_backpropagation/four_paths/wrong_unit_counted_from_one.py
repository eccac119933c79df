# wrong: o11 is taken as o1[1]; Python counts from 0, it is o1[0]
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
            path = (o3[k] - y[k]) * o3[k] * (1 - o3[k]) * V[j, k]
            path *= o2[j] * (1 - o2[j]) * U[0, j]
            total += path * o1[1] * (1 - o1[1]) * x1
    return total
