def four_paths(x1, o1, o2, o3, U, V, y):
    x1, o1, o2, o3, U, V, y = (np.asarray(a, dtype=np.float32) for a in (x1, o1, o2, o3, U, V, y))
    d3 = (o3 - y) * o3 * (1 - o3)
    d2 = d3 @ V.T * o2 * (1 - o2)
    return (U[0] @ d2) * o1[0] * (1 - o1[0]) * x1
