# right: the nudges are the rows of a scaled unit matrix, brought to x's shape
def nudge(f, x: np.ndarray) -> np.ndarray:
    h = 1e-5
    rows = h * np.eye(x.size)
    slopes = [(f(x + e.reshape(x.shape)) - f(x - e.reshape(x.shape))) / (2 * h) for e in rows]
    return np.array(slopes).reshape(x.shape)
