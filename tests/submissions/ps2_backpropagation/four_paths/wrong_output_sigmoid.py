# diagnosis: the slopes of the outputs' sigmoids are missing
def four_paths(x1, o1, o2, o3, U, V, y):
    total = 0.0
    for j, k in [(0, 0), (0, 1), (1, 0), (1, 1)]:
        do3 = o3[k] - y[k]
        do2 = do3 * V[j, k] * o2[j] * (1 - o2[j])
        total += do2 * U[0, j] * o1[0] * (1 - o1[0]) * x1
    return total
