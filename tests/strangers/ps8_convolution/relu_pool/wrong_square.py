# wrong: one loop bound for both axes, from the rows
def relu_pool(Y):
    n = len(Y) // 2
    R = np.maximum(Y, 0)
    P = np.zeros((n, n))
    for i in range(n):
        for j in range(n):
            P[i, j] = R[2 * i : 2 * i + 2, 2 * j : 2 * j + 2].max()
    return P
