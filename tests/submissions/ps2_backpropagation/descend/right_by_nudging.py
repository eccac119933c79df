def descend(w, x, y, eta):
    def L(v):
        return (y - v @ x) ** 2 / 2

    gradient = [(L(w + e) - L(w - e)) / 2e-4 for e in 1e-4 * np.eye(len(w))]
    return w - eta * np.array(gradient)
