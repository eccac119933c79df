# right: |Y - T| as the larger minus the smaller; the slope filled by masks
def mae(Y: np.ndarray, T: np.ndarray) -> float:
    return float(np.mean(np.maximum(Y, T) - np.minimum(Y, T)))


def mae_slope(Y: np.ndarray, T: np.ndarray) -> np.ndarray:
    slope = np.zeros(Y.shape)
    slope[Y > T] = 1 / Y.size
    slope[Y < T] = -1 / Y.size
    return slope
