# wrong: z is rounded to 4 places, so -0.00001 counts as 0
def decide(z: np.ndarray) -> np.ndarray:
    return (np.round(z, 4) >= 0).astype(int)
