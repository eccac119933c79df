# wrong: divides by the share that happened to be kept, not by 1 - p
def dropout_forward(X, U, p, train):
    if not train:
        return X
    keep = U >= p
    return X * keep / np.mean(keep)
