# wrong: only the upper bound of K is checked; a negative index counts from the end and does not give 0
def image_gradient(K, dY):
    f = K.shape[0]
    h, w = dY.shape
    dX = np.zeros((h + f - 1, w + f - 1))
    for a in range(h + f - 1):
        for c in range(w + f - 1):
            for i in range(h):
                for j in range(w):
                    if a - i < f and c - j < f:
                        dX[a, c] += dY[i, j] * K[a - i, c - j]
    return dX
