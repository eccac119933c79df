# diagnosis: the size |b| was added, not b
# also: the bias b was subtracted, or its size |b| was added
def weighted_sum(X, w, b):
    return X @ w + abs(b)
