# diagnosis: only the paths to the first output
# also: that is right for o3 with 0 in the place of its last row or entry
def four_paths(x1, o1, o2, o3, U, V, y):
    total = 0.0
    for j, k in [(0, 0), (1, 0)]:
        do3 = (o3[k] - y[k]) * o3[k] * (1 - o3[k])
        do2 = do3 * V[j, k] * o2[j] * (1 - o2[j])
        total += do2 * U[0, j] * o1[0] * (1 - o1[0]) * x1
    return total
