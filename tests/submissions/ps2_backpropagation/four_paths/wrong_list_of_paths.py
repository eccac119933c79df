# diagnosis: what comes has the shape (4,); the sum over all its entries would be right
def four_paths(x1, o1, o2, o3, U, V, y):
    total = []
    for j, k in [(0, 0), (0, 1), (1, 0), (1, 1)]:
        do3 = (o3[k] - y[k]) * o3[k] * (1 - o3[k])
        do2 = do3 * V[j, k] * o2[j] * (1 - o2[j])
        total.append(do2 * U[0, j] * o1[0] * (1 - o1[0]) * x1)
    return total
