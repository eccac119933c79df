# diagnosis: the filters were turned around, or their order was
# also: these are the right values, but in other places
# also: the filters come in the opposite order
def features(images, K):
    N, H, W = images.shape
    F = len(K)
    h, w = H - 2, W - 2
    out = np.zeros((N, F * (h // 2) * (w // 2)))
    for n in range(N):
        maps = []
        for c in reversed(range(F)):
            Y = np.zeros((h, w))
            for i in range(h):
                for j in range(w):
                    Y[i, j] = np.sum(images[n, i : i + 3, j : j + 3] * K[c])
            Y = np.maximum(Y, 0)
            P = Y.reshape(h // 2, 2, w // 2, 2).max(axis=(1, 3))
            maps.append(P.ravel())
        out[n] = np.concatenate(maps)
    return out
