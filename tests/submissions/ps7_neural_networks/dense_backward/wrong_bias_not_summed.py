# diagnosis: db is dY itself
# also: the shape is
# also: db has shape (1, m), not (m,)
def dense_backward(dY, X, W):
    return dY @ W.T, X.T @ dY, dY
