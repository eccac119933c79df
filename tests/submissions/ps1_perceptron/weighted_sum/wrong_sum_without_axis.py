# diagnosis: the sum runs over everything
# also: that is one number
def weighted_sum(X, w, b):
    return np.sum(X * w) + b
