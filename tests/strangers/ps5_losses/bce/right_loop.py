# right: a loop with math.log and math.log1p
import math


def bce(Y: np.ndarray, T: np.ndarray) -> float:
    costs = []
    for y, t in zip(Y.flat, T.flat):
        if t == 1:
            costs.append(-math.log(y))
        else:
            costs.append(-math.log1p(-y))
    return sum(costs) / len(costs)
