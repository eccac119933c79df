# wrong: the result takes z's dtype, so for whole numbers z it is cut to 0 and 1
def sigmoid(z: np.ndarray) -> np.ndarray:
    out = np.empty_like(z)
    e = np.exp(-np.abs(z))
    out[...] = np.where(z >= 0, 1 / (1 + e), e / (1 + e))
    return out
