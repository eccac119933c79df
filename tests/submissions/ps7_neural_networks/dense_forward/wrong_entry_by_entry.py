# diagnosis: X and W were multiplied entry by entry
# also: two arrays have shapes that
def dense_forward(X, W, b):
    return X * W + b
