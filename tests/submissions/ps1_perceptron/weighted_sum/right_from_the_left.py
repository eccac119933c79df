def weighted_sum(X, w, b):
    return b + np.dot(w, X.T)
