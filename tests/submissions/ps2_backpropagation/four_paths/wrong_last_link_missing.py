# diagnosis: the last link is missing
def four_paths(x1, o1, o2, o3, U, V, y):
    d3 = (o3 - y) * o3 * (1 - o3)
    d2 = V @ d3 * o2 * (1 - o2)
    return float(U[0] @ d2)
