# wrong: np.squeeze also takes away the axis of the examples when there is only one row: shape () in place of (1,)
def weighted_sum(X, w, b):
    z = X @ w.reshape(-1, 1) + b
    return np.squeeze(z)
