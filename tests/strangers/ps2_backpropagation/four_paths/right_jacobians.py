# right: the matrices of all links, multiplied from the input on; the entry of w1 is taken at the end
def four_paths(x1, o1, o2, o3, U, V, y):
    J1 = np.array([o1[0] * (1 - o1[0]) * x1, 0.0])
    J2 = U @ np.diag(o2 * (1 - o2))
    J3 = V @ np.diag(o3 * (1 - o3))
    return float(J1 @ J2 @ J3 @ (o3 - y))
