# diagnosis: weighted_sum returns None
def weighted_sum(X, w, b):
    z = X @ w + b
