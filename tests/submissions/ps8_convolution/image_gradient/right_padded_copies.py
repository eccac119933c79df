def image_gradient(K, dY):
    f = len(K)
    h, w = dY.shape
    total = 0
    for u in range(f):
        for v in range(f):
            total = total + np.pad(K[u, v] * dY, ((u, f - 1 - u), (v, f - 1 - v)))
    return total
