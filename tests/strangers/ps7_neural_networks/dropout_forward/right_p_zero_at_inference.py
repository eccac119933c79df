# right: inference is treated as training with p = 0, which drops and scales nothing
def dropout_forward(X, U, p, train):
    q = p if train else 0
    kept = np.logical_not(U < q)
    return X * kept / (1 - q)
