# diagnosis: paths are multiplied, or only one path
def four_paths(x1, o1, o2, o3, U, V, y):
    product = 1.0
    for j in range(2):
        for k in range(2):
            do2 = (o3[k] - y[k]) * o3[k] * (1 - o3[k]) * V[j, k] * o2[j] * (1 - o2[j])
            product *= do2 * U[0, j] * o1[0] * (1 - o1[0]) * x1
    return float(product)
