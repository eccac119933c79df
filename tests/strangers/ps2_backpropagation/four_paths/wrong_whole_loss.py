# wrong: the error is summed over both outputs first, and every path gets that sum
def four_paths(x1, o1, o2, o3, U, V, y):
    error = np.sum(o3 - y)
    total = 0.0
    for j in range(2):
        for k in range(2):
            total += error * o3[k] * (1 - o3[k]) * V[j, k] * o2[j] * (1 - o2[j]) * U[0, j]
    return total * o1[0] * (1 - o1[0]) * x1
