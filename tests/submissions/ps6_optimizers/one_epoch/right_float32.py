def one_epoch(w, X, y, batch_size, eta):
    w, X, y = (np.asarray(v, dtype=np.float32) for v in (w, X, y))
    starts = np.arange(0, len(X), batch_size)
    for i in starts:
        A, b = X[i : i + batch_size], y[i : i + batch_size]
        w = w - np.float32(eta) * A.T @ (A @ w - b) / np.float32(len(A))
    return w, len(starts)
