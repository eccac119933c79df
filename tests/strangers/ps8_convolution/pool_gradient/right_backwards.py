# right: goes through each window from the end with >=, so that the first in reading order is the last to be taken
def pool_gradient(Y: np.ndarray, dP: np.ndarray) -> np.ndarray:
    dY = 0.0 * np.zeros_like(Y)
    for (i, j), g in np.ndenumerate(dP):
        winner = (2 * i + 1, 2 * j + 1)
        for place in [(2 * i + 1, 2 * j), (2 * i, 2 * j + 1), (2 * i, 2 * j)]:
            if Y[place] >= Y[winner]:
                winner = place
        dY[winner] = g
    return dY
