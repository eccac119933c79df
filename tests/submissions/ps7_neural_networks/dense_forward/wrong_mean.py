# diagnosis: the mean was taken where the sum was wanted
def dense_forward(X, W, b):
    return X @ W / X.shape[1] + b
