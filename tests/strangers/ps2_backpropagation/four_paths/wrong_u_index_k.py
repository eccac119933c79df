# wrong: U[0, k] in place of U[0, j]
def four_paths(x1, o1, o2, o3, U, V, y):
    s = 0.0
    d1, d2, d3 = o1 * (1 - o1), o2 * (1 - o2), o3 * (1 - o3)
    for j in range(2):
        for k in range(2):
            s += (o3[k] - y[k]) * d3[k] * V[j, k] * d2[j] * U[0, k] * d1[0] * x1
    return s
