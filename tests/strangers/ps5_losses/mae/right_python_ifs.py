# right: loops with if, elif and else over np.ndenumerate
def mae(Y: np.ndarray, T: np.ndarray) -> float:
    total = 0
    for index, y in np.ndenumerate(Y):
        total = total + abs(y - T[index])
    return total / Y.size


def mae_slope(Y: np.ndarray, T: np.ndarray) -> np.ndarray:
    slope = np.empty(Y.shape, dtype=float)
    for index, y in np.ndenumerate(Y):
        if y > T[index]:
            slope[index] = 1 / Y.size
        elif y < T[index]:
            slope[index] = -1 / Y.size
        else:
            slope[index] = 0.0
    return slope
