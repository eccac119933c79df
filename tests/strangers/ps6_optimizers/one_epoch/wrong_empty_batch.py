# wrong: always one batch more than len // batch_size; where it divides, that batch is empty and gives 0/0
def one_epoch(w, X, y, batch_size, eta):
    count = 0
    for k in range(len(X) // batch_size + 1):
        rows = slice(k * batch_size, (k + 1) * batch_size)
        n = np.float64(len(X[rows]))
        g = X[rows].T @ (X[rows] @ w - y[rows]) / n
        w = w - eta * g
        count += 1
    return w, count
