# diagnosis: these are the slopes for both units of the first layer
# also: that is an array of shape
def four_paths(x1, o1, o2, o3, U, V, y):
    d3 = (o3 - y) * o3 * (1 - o3)
    d2 = V @ d3 * o2 * (1 - o2)
    return U @ d2 * o1 * (1 - o1) * x1
