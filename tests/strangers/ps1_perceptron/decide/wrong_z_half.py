# wrong: z itself is compared with 1/2
def decide(z: np.ndarray) -> np.ndarray:
    return np.where(z >= 0.5, 1, 0)
