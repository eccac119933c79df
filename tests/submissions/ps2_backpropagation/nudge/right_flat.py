def nudge(f, x):
    h = 1e-5
    slopes = []
    for i in range(x.size):
        e = np.zeros(x.size)
        e[i] = h
        e = e.reshape(x.shape)
        slopes.append((f(x + e) - f(x - e)) / h / 2)
    return np.array(slopes).reshape(x.shape)
