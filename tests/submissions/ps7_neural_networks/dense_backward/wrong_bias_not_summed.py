# diagnosis: db is dY itself
# also: the shape is
# also: db has shape (1, m), not (m,)
# also: these are the numbers of dY, as they came
def dense_backward(dY, X, W):
    return dY @ W.T, X.T @ dY, dY
