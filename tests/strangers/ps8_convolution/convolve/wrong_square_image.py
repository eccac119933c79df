# wrong: the columns are counted by the height H
def convolve(X, K, p, s):
    H = X.shape[0]
    f = K.shape[0]
    padded = np.pad(X, p)
    side = (H + 2 * p - f) // s + 1
    Y = np.zeros((side, side))
    for i in range(side):
        for j in range(side):
            Y[i, j] = (K * padded[i * s : i * s + f, j * s : j * s + f]).sum()
    return Y
