# diagnosis: a name is used that is not defined here
def weighted_sum(X, w, b):
    return x @ w + b
