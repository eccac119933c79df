# wrong: np.round takes 0.5 to the even 0, so z = 0 is not activated
def decide(z: np.ndarray) -> np.ndarray:
    sigma = 1 / (1 + np.exp(-z))
    return np.round(sigma).astype(int)
