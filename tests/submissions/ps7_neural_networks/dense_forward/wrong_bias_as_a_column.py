# diagnosis: b was added as a column
# also: two arrays have shapes that
# also: the shape is
def dense_forward(X, W, b):
    return X @ W + b[:, np.newaxis]
