# wrong: two loops over rows and columns: an error for a vector
def momentum_step(
    w: np.ndarray, g: np.ndarray, V: np.ndarray, eta: float, beta: float
) -> tuple[np.ndarray, np.ndarray]:
    w_new, V_new = np.zeros(w.shape), np.zeros(w.shape)
    for i in range(w.shape[0]):
        for j in range(w.shape[1]):
            V_new[i, j] = beta * V[i, j] + (1 - beta) * g[i, j]
            w_new[i, j] = w[i, j] - eta * V_new[i, j]
    return w_new, V_new
