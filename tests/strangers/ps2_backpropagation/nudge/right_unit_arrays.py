# right: adds and subtracts an array that is h at one place and 0 elsewhere
def nudge(f, x: np.ndarray) -> np.ndarray:
    h = 1e-5
    found = []
    for i in range(x.size):
        step = np.zeros(x.size)
        step[i] = h
        step = step.reshape(x.shape)
        found.append((f(x + step) - f(x - step)) / (2 * h))
    return np.array(found, dtype=float).reshape(x.shape)
