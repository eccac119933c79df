# wrong: dX is the same array as dY, so the caller's dY gets the zeros too
def relu_backward(dY: np.ndarray, X: np.ndarray) -> np.ndarray:
    dX = dY
    dX[X <= 0] = 0
    return dX
