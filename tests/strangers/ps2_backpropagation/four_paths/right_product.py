# right: itertools.product lists the paths, math.prod multiplies along each
import itertools
import math


def four_paths(
    x1: float,
    o1: np.ndarray,
    o2: np.ndarray,
    o3: np.ndarray,
    U: np.ndarray,
    V: np.ndarray,
    y: np.ndarray,
) -> float:
    def link(o):
        return o * (1 - o)

    return sum(
        math.prod([o3[k] - y[k], link(o3[k]), V[j][k], link(o2[j]), U[0][j], link(o1[0]), x1])
        for j, k in itertools.product((0, 1), repeat=2)
    )
