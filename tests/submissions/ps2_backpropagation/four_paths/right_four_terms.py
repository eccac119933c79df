def four_paths(x1, o1, o2, o3, U, V, y):
    s1, s2, s3 = o1 * (1 - o1), o2 * (1 - o2), o3 * (1 - o3)
    d = o3 - y
    last = s1[0] * x1
    p1 = d[0] * s3[0] * V[0, 0] * s2[0] * U[0, 0] * last
    p2 = d[1] * s3[1] * V[0, 1] * s2[0] * U[0, 0] * last
    p3 = d[0] * s3[0] * V[1, 0] * s2[1] * U[0, 1] * last
    p4 = d[1] * s3[1] * V[1, 1] * s2[1] * U[0, 1] * last
    return p1 + p2 + p3 + p4
