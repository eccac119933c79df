# wrong: for the convolution of the padded dY the filter is turned upside down only, not left and right too
def image_gradient(K, dY):
    f = len(K)
    A = np.pad(dY, f - 1)
    R = K[::-1]
    h, w = A.shape[0] - f + 1, A.shape[1] - f + 1
    dX = np.zeros((h, w))
    for a in range(h):
        for c in range(w):
            dX[a, c] = np.sum(R * A[a : a + f, c : c + f])
    return dX
