# right: one working copy, whose entry is put back from the saved value, exactly
def nudge(f, x: np.ndarray) -> np.ndarray:
    h = 1e-5
    work = np.array(x, dtype=float)
    gradient = np.empty(x.shape)
    for index, old in np.ndenumerate(x):
        work[index] = old + h
        high = f(work)
        work[index] = old - h
        low = f(work)
        work[index] = old
        gradient[index] = (high - low) / h / 2
    return gradient
