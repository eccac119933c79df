# right: plain loops over the flat entries, the slope reshaped at the end
def mse(Y: np.ndarray, T: np.ndarray) -> float:
    total = 0.0
    count = 0
    for y, t in zip(Y.ravel(), T.ravel()):
        total += (float(y) - float(t)) ** 2
        count += 1
    return total / count / 2


def mse_slope(Y: np.ndarray, T: np.ndarray) -> np.ndarray:
    out = [(float(y) - float(t)) / Y.size for y, t in zip(Y.ravel(), T.ravel())]
    return np.array(out).reshape(Y.shape)
