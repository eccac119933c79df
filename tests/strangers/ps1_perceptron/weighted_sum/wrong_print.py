# wrong: z is printed and not returned, so the function gives None
def weighted_sum(X: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    z = np.dot(X, w) + b
    print(z)
