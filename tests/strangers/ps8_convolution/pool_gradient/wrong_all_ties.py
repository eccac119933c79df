# wrong: in a tie all the largest get the gradient
def pool_gradient(Y, dP):
    H, W = Y.shape
    dY = np.zeros((H, W))
    for i in range(H // 2):
        for j in range(W // 2):
            window = Y[2 * i : 2 * i + 2, 2 * j : 2 * j + 2]
            dY[2 * i : 2 * i + 2, 2 * j : 2 * j + 2] = dP[i, j] * (window == window.max())
    return dY
