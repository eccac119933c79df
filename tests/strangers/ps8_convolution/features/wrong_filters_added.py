# wrong: the answers of all filters are added up to one map, as with the channels of one filter
def features(images: np.ndarray, K: np.ndarray) -> np.ndarray:
    rows = []
    for image in images:
        H, W = image.shape
        Y = np.zeros((H - 2, W - 2))
        for kernel in K:
            for i in range(H - 2):
                for j in range(W - 2):
                    Y[i, j] += np.sum(image[i : i + 3, j : j + 3] * kernel)
        Y = np.maximum(Y, 0)
        P = Y.reshape(H // 2 - 1, 2, W // 2 - 1, 2).max(axis=(1, 3))
        rows.append(P.ravel())
    return np.array(rows)
