# right: bool mask times x, slope returned as the mask itself
def relu_pair(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    on = ~(x <= 0)
    return x * on, on
