def weighted_sum(X, w, b):
    column = X @ w[:, np.newaxis] + b
    return column.ravel()
