# diagnosis: that is one number; wanted is an array of shape (1,)
def weighted_sum(X, w, b):
    column = X @ w.reshape(-1, 1) + b
    return np.squeeze(column)
