# right: central differences with h = 1, which are exact for a parabola
def step(w, x, y, eta):
    def loss(v):
        return 0.5 * (y - np.einsum("j,j->", v, x)) ** 2

    E = np.eye(len(w))
    g = np.array([(loss(w + e) - loss(w - e)) / 2 for e in E])
    return w - eta * g
