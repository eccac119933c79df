# diagnosis: the bias b was left out
def weighted_sum(X, w, b):
    return X @ w
