# diagnosis: four_paths changed its argument o3 in place
def four_paths(x1, o1, o2, o3, U, V, y):
    o3 -= y
    d3 = o3 * (o3 + y) * (1 - o3 - y)
    d2 = (V @ d3) * o2 * (1 - o2)
    return (U @ d2)[0] * o1[0] * (1 - o1[0]) * x1
