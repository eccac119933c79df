# right: einsum for every product, and the sum of squares as the sum over (XX^T)*(dZ dZ^T)
def gradient_lengths(
    inputs: list[np.ndarray], weights: list[np.ndarray], slopes: list[np.ndarray], dY: np.ndarray
) -> np.ndarray:
    result = np.empty(len(weights))
    back = np.array(dY, dtype=float)
    for k in range(len(weights))[::-1]:
        dZ = np.einsum("nm,nm->nm", back, slopes[k])
        alike = np.einsum("id,jd->ij", inputs[k], inputs[k])
        result[k] = np.einsum("ij,im,jm->", alike, dZ, dZ)
        back = np.einsum("nm,dm->nd", dZ, weights[k])
    return np.sqrt(np.maximum(result, 0.0))
