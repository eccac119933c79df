# diagnosis: two calls with the same X, U and p gave different results
# also: nothing is dropped here: is U compared with p, or are other numbers drawn?
def dropout_forward(X, U, p, train):
    if not train:
        return X
    return X * (np.random.rand(*X.shape) >= p) / (1 - p)
