# diagnosis: prints, but returns None
def weighted_sum(X, w, b):
    z = X @ w + b
    print(z)
