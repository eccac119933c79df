# wrong: solves the notes' own form, with the gradient at the new weights
def step(w, x, y, eta):
    A = np.eye(len(w)) + eta * np.outer(x, x)
    return np.linalg.solve(A, w + eta * y * x)
