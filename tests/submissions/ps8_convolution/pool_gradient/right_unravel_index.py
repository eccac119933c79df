def pool_gradient(Y, dP):
    dY = np.zeros_like(Y, dtype=np.float32)
    for i in range(len(dP)):
        for j in range(dP.shape[1]):
            window = Y[2 * i : 2 * i + 2, 2 * j : 2 * j + 2]
            dY[2 * i : 2 * i + 2, 2 * j : 2 * j + 2][np.unravel_index(window.argmax(), (2, 2))] = (
                dP[i, j]
            )
    return dY
