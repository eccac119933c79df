# right: np.split at the starts of the batches
def one_epoch(w, X, y, batch_size, eta):
    cuts = list(range(batch_size, len(X), batch_size))
    batches = list(zip(np.split(X, cuts), np.split(y, cuts)))
    for A, c in batches:
        w = w + eta * np.mean(A * (c - A @ w)[:, None], axis=0)
    return w, len(batches)
