# diagnosis: two paths are missing
# also: the paths that cross are missing
def four_paths(x1, o1, o2, o3, U, V, y):
    total = 0.0
    for j in range(2):
        d3 = (o3[j] - y[j]) * o3[j] * (1 - o3[j])
        total += d3 * V[j, j] * o2[j] * (1 - o2[j]) * U[0, j]
    return total * o1[0] * (1 - o1[0]) * x1
