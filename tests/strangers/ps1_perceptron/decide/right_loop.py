# right: a loop over the entries, and small whole numbers (uint8) in the result
def decide(z: np.ndarray) -> np.ndarray:
    result = np.ones(z.shape, dtype=np.uint8)
    for i in range(len(z)):
        if z[i] < 0:
            result[i] = 0
    return result
