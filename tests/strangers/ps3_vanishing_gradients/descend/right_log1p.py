# right: the power through log1p and exp, which keeps more digits for tiny s
import math


def descend(s: float, r: float, eta: float, k: int) -> tuple[float, float]:
    return -(s * r), r * math.exp(k * math.log1p(-eta * s * s))
