# right: rows put together from pieces, and split into maps and rows again
def flatten(Y: np.ndarray, dR: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    N, F, H, W = Y.shape
    R = np.vstack([np.concatenate([row for table in image for row in table]) for image in Y])
    dY = np.array([[np.split(part, H) for part in np.split(row, F)] for row in dR])
    return R, dY
