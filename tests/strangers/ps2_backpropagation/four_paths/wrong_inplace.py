# wrong: o3 -= y changes the caller's o3 (its slope was kept before, so the number is right)
def four_paths(x1, o1, o2, o3, U, V, y):
    d3 = o3 * (1 - o3)
    o3 -= y
    d3 = d3 * o3
    d2 = (V @ d3) * o2 * (1 - o2)
    return float(U[0] @ d2 * o1[0] * (1 - o1[0]) * x1)
