# wrong: the windows go on by one pixel and overlap
def relu_pool(Y):
    H, W = Y.shape
    R = np.maximum(0, Y)
    P = np.zeros((H // 2, W // 2))
    for i in range(H // 2):
        for j in range(W // 2):
            P[i, j] = R[i : i + 2, j : j + 2].max()
    return P
