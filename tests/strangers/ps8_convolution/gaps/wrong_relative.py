# wrong: the gaps are divided by the largest output; wanted are the differences themselves
def gaps(F, X, k):
    S = np.hstack([np.zeros((X.shape[0], k)), X[:, :-k]])
    A, B = F(S), F(X)
    size = np.abs(B).max()
    return np.abs(A[:, k:] - B[:, :-k]).max() / size, np.abs(A - B).max() / size
