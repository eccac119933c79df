# diagnosis: W is transposed here
# also: two arrays have shapes that
def dense_forward(X, W, b):
    return X @ W.T + b
