# right: a Python loop over all places
def relu_pair(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    y, slope = np.zeros(x.shape), np.zeros(x.shape)
    for place in np.ndindex(x.shape):
        if x[place] > 0:
            y[place] = x[place]
            slope[place] = 1
    return y, slope
