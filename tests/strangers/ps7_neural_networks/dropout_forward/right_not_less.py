# right: ~(U < p) for U >= p, and a copy of X at inference
def dropout_forward(X, U, p, train):
    q = 1.0 - p
    if train:
        return (X / q) * ~(U < p)
    return np.array(X, copy=True)
