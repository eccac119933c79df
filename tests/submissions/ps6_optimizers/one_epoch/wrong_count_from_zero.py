# diagnosis: w is right, but the count is one too low
# also: or the count starts at 0
# also: or a count that starts at 0
# also: what comes is one less than what is wanted
def one_epoch(w, X, y, batch_size, eta):
    for k, i in enumerate(range(0, len(X), batch_size)):
        X_b, y_b = X[i : i + batch_size], y[i : i + batch_size]
        w = w - eta * X_b.T @ (X_b @ w - y_b) / len(X_b)
    return w, k
