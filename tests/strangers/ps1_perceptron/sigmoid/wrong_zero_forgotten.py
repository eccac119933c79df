# wrong: both masks are strict, so z = 0 keeps the 0 of the empty result; 1/2 is wanted
def sigmoid(z: np.ndarray) -> np.ndarray:
    out = np.zeros(z.shape)
    pos = z > 0
    neg = z < 0
    out[pos] = 1 / (1 + np.exp(-z[pos]))
    out[neg] = np.exp(z[neg]) / (1 + np.exp(z[neg]))
    return out
