# right: z itself is overwritten with the decisions (allowed), as floats
def decide(z: np.ndarray) -> np.ndarray:
    off = z < 0
    z[off] = 0.0
    z[~off] = 1.0
    return z
