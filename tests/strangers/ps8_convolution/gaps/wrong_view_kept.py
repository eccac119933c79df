# wrong: one buffer for both images: where F returns its input (or a part), A and B are the same array
def gaps(F, X, k):
    buffer = np.zeros_like(X)
    buffer[:] = X
    B = F(buffer)
    buffer[:, k:] = X[:, :-k]
    buffer[:, :k] = 0
    A = F(buffer)
    return np.abs(A[:, k:] - B[:, :-k]).max(), np.abs(A - B).max()
