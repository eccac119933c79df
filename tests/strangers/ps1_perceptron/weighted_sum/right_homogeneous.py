# right: the bias is one more weight, of a column of ones
def weighted_sum(X, w, b):
    ones = np.ones((X.shape[0], 1))
    return np.concatenate([X, ones], axis=1) @ np.append(w, b)
