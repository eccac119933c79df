# right: the shift as a product with a matrix that has ones beside the diagonal
def gaps(F, X, k):
    S = np.eye(X.shape[1], k=k)
    A = F(X @ S)
    B = F(X)
    e = np.linalg.norm((A[:, k:] - B[:, :-k]).ravel(), np.inf)
    v = np.linalg.norm((A - B).ravel(), np.inf)
    return e, v
