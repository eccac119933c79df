# diagnosis: dense_forward prints, but returns None
def dense_forward(X, W, b):
    print(X @ W + b)
