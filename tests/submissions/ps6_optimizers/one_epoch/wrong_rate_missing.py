# diagnosis: the learning rate η is missing
# also: that is right for eta = 1: is eta left out?
def one_epoch(w, X, y, batch_size, eta):
    count = 0
    for i in range(0, len(X), batch_size):
        A, b = X[i : i + batch_size], y[i : i + batch_size]
        w = w - A.T @ (A @ w - b) / len(A)
        count += 1
    return w, count
