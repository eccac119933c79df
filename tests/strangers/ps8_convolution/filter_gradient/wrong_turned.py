# wrong: dK is turned around at the end, as if the forward pass had turned the filter
def filter_gradient(X: np.ndarray, dY: np.ndarray) -> tuple[np.ndarray, float]:
    windows = sliding_window_view(X, dY.shape)
    dK = np.einsum("uvij,ij->uv", windows, dY)
    return np.rot90(dK, 2), dY.sum()
