# diagnosis: b was added to the entries of X, before the product
def weighted_sum(X, w, b):
    return (X + b) @ w
