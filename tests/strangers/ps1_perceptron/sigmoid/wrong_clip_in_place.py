# wrong: the clipping writes into z
def sigmoid(z: np.ndarray) -> np.ndarray:
    np.clip(z, -700, 700, out=z)
    return 1 / (1 + np.exp(-z))
