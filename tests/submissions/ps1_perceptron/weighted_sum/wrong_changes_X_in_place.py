# diagnosis: weighted_sum changed its argument X in place
def weighted_sum(X, w, b):
    X *= w
    return X.sum(axis=1) + b
