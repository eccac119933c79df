# diagnosis: the batches are of even size
def one_epoch(w, X, y, batch_size, eta):
    count = -(-len(X) // batch_size)
    for X_b, y_b in zip(np.array_split(X, count), np.array_split(y, count)):
        w = w - eta * X_b.T @ (X_b @ w - y_b) / len(X_b)
    return w, count
