# wrong: o1[0] * 1 - o1[0] * x1, brackets missing in the last link
def four_paths(x1, o1, o2, o3, U, V, y):
    total = 0.0
    for j in range(2):
        for k in range(2):
            back = (o3[k] - y[k]) * o3[k] * (1 - o3[k]) * V[j, k]
            back = back * o2[j] * (1 - o2[j]) * U[0, j]
            total += back * (o1[0] * 1 - o1[0] * x1)
    return total
