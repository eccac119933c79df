# wrong: the return stands inside the loop, so only the first decision comes back
def decide(z: np.ndarray) -> np.ndarray:
    out = []
    for v in z:
        out.append(1 if v >= 0 else 0)
        return np.array(out)
