# wrong: divided by the share that was really kept, not by 1 - p
def dropout_forward(X, U, p, train):
    if not train:
        return X
    keep = U >= p
    return X * keep / np.mean(keep)
