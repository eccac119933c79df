# wrong: right numbers, but w -= changes the caller's w
def one_epoch(w, X, y, batch_size, eta):
    iterations = 0
    for i in range(0, len(X), batch_size):
        X_b, y_b = X[i : i + batch_size], y[i : i + batch_size]
        w -= eta * X_b.T @ (X_b @ w - y_b) / len(X_b)
        iterations += 1
    return w, iterations
