# wrong: db is (1, m) because of keepdims, wanted is (m,)
def dense_backward(dY, X, W):
    return dY @ W.T, X.T @ dY, np.sum(dY, axis=0, keepdims=True)
