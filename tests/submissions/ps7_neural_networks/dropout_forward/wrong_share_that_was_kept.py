# diagnosis: the kept entries are divided by the share that happened to be kept
def dropout_forward(X, U, p, train):
    if not train:
        return X
    kept = U >= p
    return X * kept / max(np.mean(kept), 0.01)
