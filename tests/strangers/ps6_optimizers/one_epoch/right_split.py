# right: np.split at the batch limits
def one_epoch(w, X, y, batch_size, eta):
    limits = np.arange(batch_size, len(X), batch_size)
    batches = list(zip(np.split(X, limits), np.split(y, limits)))
    for X_b, y_b in batches:
        w = w - eta * np.mean((X_b @ w - y_b)[:, None] * X_b, axis=0)
    return w, len(batches)
