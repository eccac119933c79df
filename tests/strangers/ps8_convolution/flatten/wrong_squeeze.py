# wrong: squeeze takes away the axis of the images if there is one image only
def flatten(Y: np.ndarray, dR: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    N, F, H, W = Y.shape
    R = Y.reshape(N, F * H * W).squeeze()
    return R, dR.reshape(N, F, H, W)
