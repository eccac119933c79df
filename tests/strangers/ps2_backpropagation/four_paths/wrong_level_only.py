# wrong: only the two paths of the notes, with k = j
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
        total += (
            (o3[j] - y[j]) * o3[j] * (1 - o3[j]) * V[j, j] * o2[j] * (1 - o2[j]) * U[0, j]
        )
    return total * o1[0] * (1 - o1[0]) * x1
