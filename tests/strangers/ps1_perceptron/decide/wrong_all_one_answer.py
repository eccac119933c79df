# wrong: z.all() >= 0 is always true and one number for everything: the answer is ones for all
def decide(z: np.ndarray) -> np.ndarray:
    if z.all() >= 0:
        return np.ones(len(z), dtype=int)
    else:
        return np.zeros(len(z), dtype=int)
