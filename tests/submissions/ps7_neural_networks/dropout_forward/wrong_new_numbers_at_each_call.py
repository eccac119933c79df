# diagnosis: two calls with the same X, U and p gave different results
# also: nothing is dropped in training
def dropout_forward(X, U, p, train):
    if not train:
        return X
    return X * (np.random.rand(*X.shape) >= p) / (1 - p)
