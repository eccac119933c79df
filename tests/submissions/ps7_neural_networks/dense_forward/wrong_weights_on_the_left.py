# diagnosis: W stands on the left
# also: two arrays have shapes that
def dense_forward(X, W, b):
    return W @ X + b
