# diagnosis: the second iteration has as many records as the first, and not those of the first again (the slip of the notes)
def one_epoch(w, X, y, batch_size, eta):
    count = 0
    for end in range(batch_size, len(X) + batch_size, batch_size):
        A, b = X[:end], y[:end]
        w = w - eta * A.T @ (A @ w - b) / len(A)
        count += 1
    return w, count
