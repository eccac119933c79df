# right: number by number in lists, folded back into the shape of x
def leaky(x, a):
    flat = [(v, 1.0) if v > 0 else (a * v, a) for v in x.ravel()]
    y = np.array([v for v, _ in flat], dtype=float).reshape(x.shape)
    return y, np.array([s for _, s in flat], dtype=float).reshape(x.shape)
