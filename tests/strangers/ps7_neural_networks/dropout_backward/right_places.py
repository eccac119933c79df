# right: a loop over all places, whatever the number of axes
def dropout_backward(dY: np.ndarray, U: np.ndarray, p: float) -> np.ndarray:
    dX = np.zeros(np.shape(dY))
    for place, u in np.ndenumerate(U):
        if not u < p:
            dX[place] = dY[place] * (1 / (1 - p))
    return dX
