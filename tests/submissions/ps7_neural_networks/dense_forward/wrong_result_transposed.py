# diagnosis: the result is transposed
# also: the shape is (
# also: the values are right, but rows and columns are exchanged
def dense_forward(X, W, b):
    return (X @ W + b).T
