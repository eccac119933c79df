# diagnosis: the result is a column of shape (n, 1), not (n,)
# also: the shape is
def weighted_sum(X, w, b):
    return np.sum(X * w, axis=1, keepdims=True) + b
