# right: entry by entry, with scalars of the array's own type
def lost(w: np.ndarray, g: np.ndarray, eta: float) -> np.ndarray:
    kind = w.dtype.type
    rate = kind(eta)
    return np.array([bool(kind(a - kind(rate * b)) == a) for a, b in zip(w, g)])
