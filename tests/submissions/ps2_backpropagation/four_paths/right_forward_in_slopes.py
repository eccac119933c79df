def four_paths(x1, o1, o2, o3, U, V, y):
    move1 = o1[0] * (1 - o1[0]) * x1  # how far o11 moves
    move2 = U[0] * move1 * o2 * (1 - o2)
    move3 = move2 @ V * o3 * (1 - o3)
    return np.dot(o3 - y, move3)
