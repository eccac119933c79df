def four_paths(x1, o1, o2, o3, U, V, y):
    do2 = V @ ((o3 - y) * o3 * (1 - o3))
    do1 = U @ (do2 * o2 * (1 - o2))
    return do1[0] * o1[0] * (1 - o1[0]) * x1
