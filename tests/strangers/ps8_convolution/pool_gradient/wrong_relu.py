# wrong: a window whose largest entry is not positive gets no gradient, as if there were a ReLU
def pool_gradient(Y: np.ndarray, dP: np.ndarray) -> np.ndarray:
    dY = np.zeros_like(Y)
    for i in range(dP.shape[0]):
        for j in range(dP.shape[1]):
            window = Y[2 * i : 2 * i + 2, 2 * j : 2 * j + 2]
            if window.max() > 0:
                r, c = divmod(np.argmax(window), 2)
                dY[2 * i + r, 2 * j + c] = dP[i, j]
    return dY
