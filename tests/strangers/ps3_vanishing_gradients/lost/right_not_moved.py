# right: a new array is stepped in place, and not-moved is the negation of !=
def lost(w: np.ndarray, g: np.ndarray, eta: float) -> np.ndarray:
    after = np.array(w, copy=True)
    after -= eta * g
    return np.logical_not(np.not_equal(after, w))
