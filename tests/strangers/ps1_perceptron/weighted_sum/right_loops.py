# right: two plain loops and a list made an array
def weighted_sum(X: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    found = []
    for row in X:
        total = b
        for x_j, w_j in zip(row, w):
            total = total + x_j * w_j
        found.append(total)
    return np.array(found)
