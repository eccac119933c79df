# right: the largest of the four corner tables and 0
def relu_pool(Y: np.ndarray) -> np.ndarray:
    corners = [Y[a::2, c::2] for a in (0, 1) for c in (0, 1)]
    return np.maximum.reduce(corners + [np.zeros_like(corners[0])])
