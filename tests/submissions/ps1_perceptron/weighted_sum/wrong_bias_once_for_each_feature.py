# diagnosis: the bias b was added once for each feature
def weighted_sum(X, w, b):
    return np.sum(X * w + b, axis=1)
