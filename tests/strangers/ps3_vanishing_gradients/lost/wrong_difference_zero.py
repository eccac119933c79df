# wrong: exact step is lost only if ratio step/w is below 1e-7 or 1e-16 by dtype, a fixed relative limit
def lost(w: np.ndarray, g: np.ndarray, eta: float) -> np.ndarray:
    limit = 1e-7 if w.dtype == np.float32 else 1e-16
    with np.errstate(all="ignore"):
        return (np.abs(eta * g) < limit * np.abs(w)) | (g == 0)
