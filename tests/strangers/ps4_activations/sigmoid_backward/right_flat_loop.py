# right: a loop over all entries by index, with e^(-|x|), since the slope is even
import math


def sigmoid_backward(dY: np.ndarray, X: np.ndarray) -> np.ndarray:
    dX = np.zeros(np.shape(X))
    for place in np.ndindex(*np.shape(X)):
        e = math.exp(-abs(float(X[place])))
        dX[place] = float(dY[place]) * e / ((1.0 + e) * (1.0 + e))
    return dX
