# right: the step as a matrix for w, (1 − η x xᵀ) w + η y x
def descend(w, x, y, eta):
    M = np.eye(len(w)) - eta * np.outer(x, x)
    return M @ w + eta * y * x
