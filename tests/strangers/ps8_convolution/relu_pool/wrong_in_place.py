# wrong: the negative numbers are set to 0 in the caller's Y
def relu_pool(Y: np.ndarray) -> np.ndarray:
    H, W = Y.shape
    Y[Y < 0] = 0
    return Y.reshape(H // 2, 2, W // 2, 2).max(axis=(1, 3))
