def image_gradient(K, dY):
    f, (h, w) = len(K), dY.shape
    dX = np.zeros((h + f - 1, w + f - 1), dtype=np.float32)
    for a, c in np.ndindex(dX.shape):
        for i in range(max(0, a - f + 1), min(h, a + 1)):
            for j in range(max(0, c - f + 1), min(w, c + 1)):
                dX[a, c] += dY[i, j] * K[a - i, c - j]
    return dX
