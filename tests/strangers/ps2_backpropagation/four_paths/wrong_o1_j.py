# wrong: the last link has o1[j] in place of o1[0]
def four_paths(x1, o1, o2, o3, U, V, y):
    total = 0.0
    for j in range(2):
        for k in range(2):
            total += (
                (o3[k] - y[k])
                * o3[k]
                * (1 - o3[k])
                * V[j, k]
                * o2[j]
                * (1 - o2[j])
                * U[0, j]
                * o1[j]
                * (1 - o1[j])
                * x1
            )
    return total
