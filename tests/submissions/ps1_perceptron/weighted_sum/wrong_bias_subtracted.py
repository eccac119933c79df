# diagnosis: the bias b was subtracted
def weighted_sum(X, w, b):
    return X @ w - b
