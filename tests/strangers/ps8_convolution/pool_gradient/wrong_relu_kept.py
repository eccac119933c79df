# wrong: the ReLU of question 5 is kept: a winner that is not positive gets no gradient
def pool_gradient(Y, dP):
    dY = np.zeros_like(Y)
    for i in range(dP.shape[0]):
        for j in range(dP.shape[1]):
            window = Y[2 * i : 2 * i + 2, 2 * j : 2 * j + 2]
            u, v = divmod(np.argmax(window), 2)
            if window[u, v] > 0:
                dY[2 * i + u, 2 * j + v] = dP[i, j]
    return dY
