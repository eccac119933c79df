# wrong: the sides 6 and 3 of the 8×8 digits are written into the code, so other images fail
def features(images: np.ndarray, K: np.ndarray) -> np.ndarray:
    N, F = len(images), len(K)
    maps = np.zeros((N, F, 6, 6))
    for i in range(6):
        for j in range(6):
            window = images[:, i : i + 3, j : j + 3]
            maps[:, :, i, j] = np.einsum("nuv,fuv->nf", window, K)
    maps = np.maximum(maps, 0)
    pooled = maps.reshape(N, F, 3, 2, 3, 2).max(axis=(3, 5))
    return pooled.reshape(N, F * 9)
