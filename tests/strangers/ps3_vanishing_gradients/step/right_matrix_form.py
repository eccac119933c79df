# right: (I - eta x x^T) w + eta y x
def step(w, x, y, eta):
    return (np.eye(w.size) - eta * np.outer(x, x)) @ w + eta * y * x
