# diagnosis: X − p instead of a division
# also: right on some inputs, and wrong where train is True
def dropout_forward(X, U, p, train):
    if not train:
        return X
    return np.where(U >= p, X - p, 0)
