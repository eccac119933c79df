# right: loops over the entries of the filter, each adds a moved copy of dY
def image_gradient(K: np.ndarray, dY: np.ndarray) -> np.ndarray:
    f, (h, w) = len(K), dY.shape
    return sum(
        np.pad(K[u, v] * dY, ((u, f - 1 - u), (v, f - 1 - v)))
        for u in range(f)
        for v in range(f)
    )
