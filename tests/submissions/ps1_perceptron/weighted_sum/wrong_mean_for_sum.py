# diagnosis: the mean was taken where the sum was wanted
def weighted_sum(X, w, b):
    return np.mean(X * w, axis=1) + b
