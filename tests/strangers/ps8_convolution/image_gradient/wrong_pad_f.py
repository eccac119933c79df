# wrong: dY is padded by f, not by f − 1, so dX has two rows and columns too many
def image_gradient(K: np.ndarray, dY: np.ndarray) -> np.ndarray:
    f = K.shape[0]
    A = np.pad(dY, f)
    h, w = A.shape[0] - f + 1, A.shape[1] - f + 1
    dX = np.zeros((h, w))
    turned = K[::-1, ::-1]
    for i in range(h):
        for j in range(w):
            dX[i, j] = np.sum(A[i : i + f, j : j + f] * turned)
    return dX
