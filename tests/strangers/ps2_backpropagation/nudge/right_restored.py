# right: one working copy, whose entry is put back from the saved value
def nudge(f, x: np.ndarray) -> np.ndarray:
    h = 10.0**-5
    work, grad = np.array(x), np.empty(x.shape)
    for index in np.ndindex(*x.shape):
        old = float(x[index])
        work[index] = old + h
        value = f(work)
        work[index] = old - h
        grad[index] = 0.5 * (value - f(work)) / h
        work[index] = old
    return grad
