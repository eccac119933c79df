# wrong: |z| form copied with the wrong sign: 1/(1 - e) in place of e/(1 + e) where z < 0
def sigmoid(z: np.ndarray) -> np.ndarray:
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), 1 / (1 - e))
