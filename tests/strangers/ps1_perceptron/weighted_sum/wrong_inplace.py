# wrong: X is multiplied by w in place, so the caller's X is changed
def weighted_sum(X, w, b):
    X *= w
    return X.sum(axis=1) + b
