# right: loop over the entries with math and an if for the sign of z
import math


def logit_loss(Z: np.ndarray, T: np.ndarray) -> float:
    total = 0.0
    for z, t in zip(Z.ravel().tolist(), T.ravel().tolist()):
        if z >= 0:
            total += z * (1 - t) + math.log1p(math.exp(-z))
        else:
            total += -z * t + math.log1p(math.exp(z))
    return total / Z.size


def logit_slope(Z: np.ndarray, T: np.ndarray) -> np.ndarray:
    def sigma(z):
        return 1 / (1 + math.exp(-z)) if z >= 0 else math.exp(z) / (1 + math.exp(z))

    Y = np.array([sigma(z) for z in Z.ravel().tolist()]).reshape(Z.shape)
    return (Y - T) / Z.size
