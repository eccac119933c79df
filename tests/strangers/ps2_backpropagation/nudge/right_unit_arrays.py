# right: adds rows of the unit matrix, in the shape of x
def nudge(f, x):
    h = 1e-5
    slopes = []
    for unit in np.eye(x.size):
        e = h * unit.reshape(x.shape)
        slopes.append((f(np.asarray(x + e)) - f(np.asarray(x - e))) / (2 * h))
    return np.array(slopes).reshape(x.shape)
