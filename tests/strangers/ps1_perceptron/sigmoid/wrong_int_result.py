# wrong: np.zeros of z's shape with dtype int cuts the values off
def sigmoid(z: np.ndarray) -> np.ndarray:
    out = np.zeros(z.shape, dtype=int)
    e = np.exp(-np.abs(z))
    out[...] = np.where(z >= 0, 1 / (1 + e), e / (1 + e))
    return out
