# wrong: the total is set to 0 again for each j, so only the paths through o22 are left
def four_paths(x1, o1, o2, o3, U, V, y):
    for j in range(2):
        total = 0.0
        for k in range(2):
            link3 = o3[k] * (1 - o3[k]) * V[j, k]
            link2 = o2[j] * (1 - o2[j]) * U[0, j]
            total += (o3[k] - y[k]) * link3 * link2
    return total * o1[0] * (1 - o1[0]) * x1
