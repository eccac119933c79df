def four_paths(x1, o1, o2, o3, U, V, y):
    s1, s2, d3 = o1 * (1 - o1), o2 * (1 - o2), (o3 - y) * o3 * (1 - o3)
    return float(np.einsum("j,j,jk,k->", U[0], s2, V, d3) * s1[0] * x1)
