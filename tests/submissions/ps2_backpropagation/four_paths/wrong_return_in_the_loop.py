# diagnosis: only the paths through o21
# also: that is right for o2 with 0 in the place of its last row or entry; or: that is right for
def four_paths(x1, o1, o2, o3, U, V, y):
    total = 0.0
    for j in range(2):
        for k in range(2):
            do3 = (o3[k] - y[k]) * o3[k] * (1 - o3[k])
            total += do3 * V[j, k] * o2[j] * (1 - o2[j]) * U[0, j] * o1[0] * (1 - o1[0]) * x1
        return total
