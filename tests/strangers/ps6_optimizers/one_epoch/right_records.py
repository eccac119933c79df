# right: record by record, with a sum that makes its step when a batch is full or the records end
def one_epoch(w, X, y, batch_size, eta):
    w = w.copy()
    total, n, steps = np.zeros(w.shape), 0, 0
    for i, (x, target) in enumerate(zip(X, y)):
        total += (x @ w - target) * x
        n += 1
        if n == batch_size or i == len(X) - 1:
            w -= eta / n * total
            total, n, steps = np.zeros(w.shape), 0, steps + 1
    return w, steps
