# wrong: the negative entries are set to 0 first, and then count as >= 0 and become 1: all are 1
def decide(z: np.ndarray) -> np.ndarray:
    out = z.copy()
    out[out < 0] = 0
    out[out >= 0] = 1
    return out
